/** What a device needs to know to install the book as an app. One for both languages: it opens where the reader's choice leads. */
import type { APIRoute } from 'astro';
import { languages } from '../lib/languages.ts';
import { hexOf } from '../lib/srgb.ts';
import { uiOf } from '../site/ui.ts';
import { base, fileUrl } from '../site/urls.ts';

const both = (key: string, between: string): string => languages.map((lang) => uiOf(lang)(key)).join(between);

/** The night of the icon and of the first screen. */
const night = hexOf(0.19, 0.012, 268);

const icon = (name: string, size: number, purpose: string) => ({
  src: fileUrl(`icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      {
        id: base,
        name: both('name', ' · '),
        short_name: uiOf('en')('name'),
        description: both('description', ' '),
        lang: 'en',
        start_url: base,
        scope: base,
        display: 'minimal-ui',
        background_color: night,
        theme_color: night,
        icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('maskable', 512, 'maskable')],
      },
      null,
      2,
    )}\n`,
    { headers: { 'content-type': 'application/manifest+json' } },
  );
