/** Judges the answers that readers give to exercises, in the page; loaded where there are any. */
import { judge, type Task, type Verdict } from '../../src/lib/answer.ts';

const words = JSON.parse(
  document.querySelector<HTMLElement>('[data-verdicts]')?.dataset['verdicts'] ?? '{}',
) as Readonly<Record<string, string>>;

function say(form: HTMLFormElement, verdict: Verdict): void {
  const output = form.querySelector('output');
  if (!output) return;
  output.dataset['verdict'] = verdict.kind;
  const own =
    verdict.kind === 'known'
      ? form.querySelectorAll<HTMLTemplateElement>('template')[verdict.hint]?.content.cloneNode(true)
      : undefined;
  const at = verdict.kind === 'unreadable' ? verdict.at : '';
  output.replaceChildren(own ?? (words[verdict.kind] ?? '').replace('{at}', at));
  if (verdict.kind === 'wrong')
    form.closest('.exercise')?.querySelector('details.hint')?.setAttribute('open', '');
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-task]')) {
  const task = JSON.parse(form.dataset['task'] ?? '') as Task;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = new FormData(form).get('answer');
    say(form, judge(task, typeof answer === 'string' ? answer : ''));
  });
}
