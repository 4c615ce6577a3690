import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';
import type { Log } from '../log.ts';

/**
 * Logs and measures every answer: method, path, status and milliseconds. Not the query, the body, the account
 * or the address, which are or may be personal.
 */
export function observeRequests(log: Log, metrics: Registry): RequestHandler {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'status'],
    registers: [metrics],
  });
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      const { method } = request;
      const { statusCode: status, writableFinished } = response;
      duration.observe({ method, status }, seconds);
      const entry = { method, path: request.path, status, ms: Math.round(seconds * 1000) };
      if (!writableFinished) log.info(entry, 'request given up by the client');
      else if (status >= 500) log.error(entry, 'request failed');
      else log.info(entry, 'request');
    });
    next();
  };
}
