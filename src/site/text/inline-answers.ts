/** The answers that stand folded in the exercises of a rendered chapter, for the appendix of the printed book. */
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = Element | DefaultTreeAdapterTypes.DocumentFragment;

function classesOf(element: Element): string[] {
  return element.attrs.find((a) => a.name === 'class')?.value.split(' ') ?? [];
}

function find(parent: Parent, wanted: (element: Element) => boolean): Element[] {
  return parent.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return wanted(child) ? [child] : find(child, wanted);
  });
}

/** HTML of each answer, by the id of its exercise. */
export function inlineAnswers(html: string): Record<string, string> {
  const exercises = find(parseFragment(html), (element) => classesOf(element).includes('exercise'));
  return Object.fromEntries(
    exercises.map((exercise) => {
      const id = exercise.attrs.find((a) => a.name === 'id')?.value.replace(/^exercise-/, '') ?? '';
      const bodies = find(exercise, (element) => classesOf(element).includes('answer')).flatMap((answer) =>
        find(answer, (element) => classesOf(element).includes('fold-body')),
      );
      return [id, bodies.map((body) => serialize(body)).join('')];
    }),
  );
}
