import { type RequestHandler, Router } from 'express';
import type { Registry } from 'prom-client';

const ANSWER_WITHIN_MS = 2_000;

/** What the endpoints report on. */
export interface Health {
  /** Resolves when the database answers. */
  readonly probeDatabase: () => Promise<unknown>;
  readonly metrics: Registry;
}

/** `/livez`: the process answers; `/health`: and so does its database (else 503); `/metrics`: Prometheus. */
export function healthRoutes({ probeDatabase, metrics }: Health): Router {
  const routes = Router();
  routes.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  routes.get('/health', readiness(probeDatabase));
  routes.get('/metrics', (_request, response, next) => {
    metrics
      .metrics()
      .then((text) => response.set('Cache-Control', 'no-store').type(metrics.contentType).send(text))
      .catch(next);
  });
  return routes;
}

function readiness(probeDatabase: () => Promise<unknown>): RequestHandler {
  return async (_request, response) => {
    const database = await answersInTime(probeDatabase());
    response
      .set('Cache-Control', 'no-store')
      .status(database ? 200 : 503)
      .json({ status: database ? 'ok' : 'unavailable', database });
  };
}

async function answersInTime(probe: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  const answer = probe.then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([answer, timeout]);
  clearTimeout(timer);
  return inTime;
}
