import type { APIRoute } from 'astro';
import { registry } from '../../components/widgets/registry.ts';
import { manifest } from '../site/manifest.ts';
import { fileUrl, pageUrl } from '../site/urls.ts';

export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string): string => new URL(path, site).href;
  const entries = manifest(
    registry,
    (lang, path) => absolute(pageUrl(lang, path)),
    (path) => absolute(fileUrl(path)),
  );
  return new Response(`${JSON.stringify(entries, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
