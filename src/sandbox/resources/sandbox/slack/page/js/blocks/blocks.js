import { h } from '../h.js';
import { mrkdwn, textObject } from '../text/mrkdwn.js';
import { markdown } from '../text/markdown.js';
import { richText } from '../text/rich_text.js';
import { Element } from '../elements/element.js';
import { Section } from './section.js';
import { InputBlock } from './input.js';
import { Alert } from './alert.js';
import { ImageBlock, SmallImage } from './image.js';
import { Table } from './table.js';
import { Plan, TaskCard } from './plan.js';

export const Blocks = ({ blocks }) =>
  h('div.blocks', blocks.map((block, index) =>
    h('div.block', { key: block.block_id ?? index, class: 'block-' + block.type, 'data-block-id': block.block_id }, h(Block, { block }))));

function Block({ block }) {
  switch (block.type) {
    case 'section':
      return h(Section, { block });
    case 'header':
      return h('div.header-text', { role: 'heading', 'aria-level': 3 }, textObject(block.text));
    case 'divider':
      return h('hr');
    case 'context':
      return h('div.context', block.elements.map(contextElement));
    case 'actions':
    case 'context_actions':
      return h('div.actions', block.elements.map((element) => h(Element, { key: element.action_id, block, element })));
    case 'image':
      return h(ImageBlock, { block });
    case 'input':
      return h(InputBlock, { block });
    case 'rich_text':
      return h('div.rich-text', richText(block));
    case 'markdown':
      return h('div.markdown', markdown(block.text));
    case 'alert':
      return h(Alert, { block });
    case 'table':
      return h(Table, { block });
    case 'plan':
      return h(Plan, { block });
    case 'task_card':
      return h(TaskCard, { task: block });
    case 'container':
      return h('div.container', block.title && h('b', textObject(block.title)), h(Blocks, { blocks: block.child_blocks }));
    default:
      return h('div.unknown', `A block of type ${block.type} cannot be shown here.`);
  }
}

const contextElement = (element) =>
  element.type === 'image' ? h(SmallImage, { image: element }) : h('span.context-text', element.type === 'mrkdwn' ? mrkdwn(element.text) : textObject(element));
