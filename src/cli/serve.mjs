// Serves a built site, compressed, as a static host would: pages with a slash, 404.html for what is not there.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/**
 * Starts a server of `folder` below `base` (with slashes at both ends) and resolves once it listens.
 * @param {{ folder: string, base: string, port: number, host?: string }} options
 */
export function serve({ folder, base, port, host = '127.0.0.1' }) {
  const files = sirv(folder, { dev: true, etag: true });
  const squeeze = compression();
  const missing = (response) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(folder, '404.html')));
  };
  const server = createServer((request, response) => {
    squeeze(request, response, () => {
      const url = request.url ?? '/';
      if (!url.startsWith(base)) {
        if (url === base.slice(0, -1)) response.writeHead(301, { location: base }).end();
        else missing(response);
        return;
      }
      request.url = url.slice(base.length - 1);
      files(request, response, () => missing(response));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
