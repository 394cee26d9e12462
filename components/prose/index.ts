/** Everything that the text may name. */
import Answer from './Answer.astro';
import Aside from './Aside.astro';
import Case from './Case.astro';
import Cases from './Cases.astro';
import Cite from './Cite.astro';
import CiteThis from './CiteThis.astro';
import Claim from './Claim.astro';
import Definition from './Definition.astro';
import EmbedCode from './EmbedCode.astro';
import Equation from './Equation.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Hint from './Hint.astro';
import Key from './Key.astro';
import Num from './Num.astro';
import Predict from './Predict.astro';
import Proof from './Proof.astro';
import Quote from './Quote.astro';
import Ref from './Ref.astro';
import State from './State.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Verdict from './Verdict.astro';
import Widget from './Widget.astro';

export const vocabulary = {
  Answer,
  Aside,
  Case,
  Cases,
  Cite,
  CiteThis,
  Claim,
  Definition,
  EmbedCode,
  Equation,
  Exercise,
  Figure,
  Hint,
  Key,
  Num,
  Predict,
  Proof,
  Quote,
  Ref,
  State,
  Term,
  Verdict,
  Widget,
  table: Table,
};
