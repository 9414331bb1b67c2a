import { initial } from './elements/initial.js';

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+$/;
const NUMBER = /^-?\d+$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** What Slack itself refuses before the app is asked, by block_id. */
export function problemsOf(blocks, surface) {
  const problems = {};
  for (const block of blocks.filter(({ type }) => type === 'input')) {
    const chosen = surface.value(block, block.element) ?? initial(block.element, surface);
    const problem = chosen.length === 0 || chosen[0] === '' ? missing(block) : malformed(block.element, chosen[0]);
    if (problem) problems[block.block_id] = problem;
  }
  return problems;
}

const missing = (block) => (block.optional ? '' : 'Please complete this required field.');

function malformed(element, value) {
  switch (element.type) {
    case 'email_text_input':
      return EMAIL.test(value) ? '' : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? '' : 'Please enter a valid URL.';
    case 'number_input':
      return numberProblem(element, value);
    case 'plain_text_input':
      return value.length < (element.min_length ?? 0) ? `Please enter at least ${element.min_length} characters.` : '';
    default:
      return '';
  }
}

function numberProblem({ is_decimal_allowed: decimal, min_value: least, max_value: most }, value) {
  if (!(decimal ? DECIMAL : NUMBER).test(value)) return decimal ? 'Please enter a number.' : 'Please enter a whole number.';
  if (least !== undefined && Number(value) < Number(least)) return `Please enter a number of at least ${least}.`;
  return most !== undefined && Number(value) > Number(most) ? `Please enter a number of at most ${most}.` : '';
}
