import { useEffect } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { channelById, messagesIn } from './store.js';
import { markRead } from './unread.js';
import { MenuButton } from './menu_button.js';
import { MessageList } from './message_list.js';
import { Composer } from './composer.js';

export function ChannelView({ state }) {
  const channel = channelById(state.place.id);
  useEffect(() => markRead(channel?.id), [channel?.id, messagesIn(channel?.id).length]);
  if (!channel) return h('div.empty', 'There is no such channel.');
  return h('section.channel', { 'aria-label': 'Channel ' + channel.name, 'data-testid': 'channel', 'data-channel': channel.id },
    h('header.bar', h(MenuButton), h('h2', icon('hash'), channel.name),
      h('span.bar-note', { title: channel.members + ' members' }, icon('people'), channel.members)),
    h(MessageList, { channel, intro: h(Intro, { channel, bot: state.bot }) }),
    h(Composer, { key: channel.id, state, channel: channel.id, placeholder: 'Message #' + channel.name }));
}

function Intro({ channel, bot }) {
  return h('div.intro', h('h3', '# ' + channel.name),
    h('p', channel.bot
      ? `This is the very beginning of the #${channel.name} channel. ${bot.realName} is here: type / to see what it can do.`
      : `This is the very beginning of the #${channel.name} channel. ${bot.realName} has not been invited here.`));
}
