/** What the element holds before anyone touched it, as a list of strings. */
export function initial(element, surface) {
  const options = element.initial_options ?? (element.initial_option ? [element.initial_option] : []);
  if (options.length) return options.map((option) => option.value);
  const one = element.initial_value ?? element.initial_user ?? element.initial_conversation ?? element.initial_channel
    ?? element.initial_date ?? element.initial_time ?? element.initial_date_time;
  if (one !== undefined) return [String(one)];
  const many = element.initial_users ?? element.initial_conversations ?? element.initial_channels;
  if (many) return many;
  return element.default_to_current_conversation && surface.channel ? [surface.channel] : [];
}
