// Serves dist/ at the base path it was built for and prints the address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../site/address.ts';
import { root } from './node24.mjs';
import { serve } from './serve.mjs';

const folder = join(root, 'dist');
if (!existsSync(join(folder, '404.html'))) {
  console.error('dist/ holds no site: run "npm run build" first.');
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT=${process.env.PORT}: an integer from 0 to 65535 is needed.`);
  process.exit(1);
}
const { base } = siteAddress();
try {
  const server = await serve({ folder, base, port });
  console.log(`Vanishing Point · 灭点: http://localhost:${server.address().port}${base}`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
