import { useContext, useState } from 'preact/hooks';
import { h } from '../h.js';
import { SurfaceContext } from '../surface.js';
import { confirmed } from '../confirm.js';
import { initial } from './initial.js';
import { Button, IconButton } from './button.js';
import { Overflow } from './overflow.js';
import { Select } from './select.js';
import { Choices } from './choices.js';
import { TextInput } from './text_input.js';
import { Picker } from './picker.js';
import { FileInput } from './file_input.js';

const KINDS = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  overflow: Overflow,
  static_select: Select, multi_static_select: Select, users_select: Select, multi_users_select: Select,
  conversations_select: Select, multi_conversations_select: Select, channels_select: Select, multi_channels_select: Select,
  radio_buttons: Choices, checkboxes: Choices,
  plain_text_input: TextInput, email_text_input: TextInput, url_text_input: TextInput, number_input: TextInput,
  datepicker: Picker, timepicker: Picker, datetimepicker: Picker,
  file_input: FileInput,
};

/**
 * One interactive element. It is given `chosen`, what it holds; `choose(list)`, for a new value; and `press(list)`, which
 * tells the app, after asking when the element has a confirm object.
 */
export function Element({ block, element, inInput = false, id, describedBy, invalid }) {
  const surface = useContext(SurfaceContext);
  const [, draw] = useState(0);
  const [busy, setBusy] = useState(false);
  const kind = KINDS[element.type];
  if (!kind) return h('span.unknown', `An element of type ${element.type} cannot be shown here.`);
  const hold = (list) => (surface.set(block, element, list), draw((count) => count + 1));
  const press = (list) => confirmed(element, async () => {
    setBusy(true);
    await surface.press(block, element, list);
    setBusy(false);
  });
  const tells = !inInput || block.dispatch_action === true;
  const choose = (list) => (hold(list), tells && press(list));
  return h(kind, {
    block, element, inInput, busy, surface, hold, press, choose, tells,
    chosen: surface.value(block, element) ?? initial(element, surface),
    own: { id, 'data-action-id': element.action_id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined },
  });
}
