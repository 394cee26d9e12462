import type { APIRoute } from 'astro';
import { registry } from '../../components/widgets/registry.ts';
import { manifest } from '../site/manifest.ts';
import { pageUrl } from '../site/urls.ts';

export const GET: APIRoute = ({ site }) => {
  const entries = manifest(registry, (lang, path) => new URL(pageUrl(lang, path), site).href);
  return new Response(`${JSON.stringify(entries, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
