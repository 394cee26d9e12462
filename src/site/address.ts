import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the site will live: `SITE_URL` and `BASE_PATH`, else `homepage` of package.json. */
export function siteAddress(): { site: string; base: string } {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
    homepage: string;
  };
  const home = new URL(process.env['SITE_URL'] ?? manifest.homepage);
  const path = process.env['BASE_PATH'] ?? home.pathname;
  const inner = path.replace(/^\/+|\/+$/g, '');
  return { site: home.origin, base: inner === '' ? '/' : `/${inner}/` };
}
