import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const page = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().min(1).optional(),
  summary: z.string().min(1),
});

const byPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx?$/, '');

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['chapters/*/*.mdx', 'pages/*/*.mdx', 'teaching/*/*.mdx', 'errata/*.mdx'],
      generateId: byPath,
    }),
    schema: page,
  }),
  cards: defineCollection({
    loader: glob({ base: './content/cards', pattern: '*/*.md', generateId: byPath }),
    schema: z.strictObject({ claim: z.string().min(1) }),
  }),
  exercises: defineCollection({
    loader: glob({ base: './content/exercises', pattern: '*/*/*.md', generateId: byPath }),
    schema: z.strictObject({ title: z.string().min(1) }),
  }),
};
