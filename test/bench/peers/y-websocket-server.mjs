/** The reference y-websocket server, as a child process: prints its port, keeps documents in memory or, with YPERSISTENCE, in LevelDB. */
import http from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const server = http.createServer();
const sockets = new WebSocketServer({ server });
sockets.on('connection', setupWSConnection);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
