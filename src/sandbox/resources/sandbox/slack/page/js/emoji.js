/** Slack's shortcodes that apps and people use most. */
const TABLE = `
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|negative_squared_cross_mark ❎|heavy_multiplication_x ✖️
warning ⚠️|no_entry ⛔|no_entry_sign 🚫|octagonal_sign 🛑|rotating_light 🚨|exclamation ❗|bangbang ‼️|question ❓|grey_question ❔
information_source ℹ️|bulb 💡|red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵
large_purple_circle 🟣|white_circle ⚪|black_circle ⚫|large_red_square 🟥|large_orange_square 🟧|large_yellow_square 🟨|large_green_square 🟩
large_blue_square 🟦|white_large_square ⬜|black_large_square ⬛|small_blue_diamond 🔹|small_orange_diamond 🔸|radio_button 🔘
hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|alarm_clock ⏰|timer_clock ⏲️|clock1 🕐|clock3 🕒|clock6 🕕|clock9 🕘|clock12 🕛
arrows_counterclockwise 🔄|arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_forward ▶️|fast_forward ⏩|repeat 🔁|rewind ⏪
leftwards_arrow_with_hook ↩️|arrow_right_hook ↪️|double_vertical_bar ⏸️|black_right_pointing_triangle_with_double_vertical_bar ⏯️
black_right_pointing_double_triangle_with_vertical_bar ⏭️|fast_forward ⏩|heavy_minus_sign ➖|heavy_plus_sign ➕|wavy_dash 〰️
email 📧|e-mail 📧|envelope ✉️|envelope_with_arrow 📩|incoming_envelope 📨|mailbox 📫|mailbox_with_mail 📬|mailbox_with_no_mail 📭
mailbox_closed 📪|inbox_tray 📥|mailbox_with_no_mail 📭|white_small_square ▫️|outbox_tray 📤|postbox 📮|love_letter 💌|package 📦|label 🏷️|bookmark 🔖|pushpin 📌|round_pushpin 📍
lock 🔒|unlock 🔓|lock_with_ink_pen 🔏|closed_lock_with_key 🔐|key 🔑|old_key 🗝️|shield 🛡️|link 🔗|paperclip 📎|gear ⚙️|wrench 🔧
hammer 🔨|hammer_and_wrench 🛠️|toolbox 🧰|nut_and_bolt 🔩|electric_plug 🔌|satellite_antenna 📡|globe_with_meridians 🌐|earth_americas 🌎
computer 💻|desktop_computer 🖥️|keyboard ⌨️|printer 🖨️|phone ☎️|telephone_receiver 📞|bell 🔔|no_bell 🔕|loudspeaker 📢|mega 📣|mag 🔍
mag_right 🔎|memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋|page_facing_up 📄|scroll 📜|bar_chart 📊|chart_with_upwards_trend 📈
chart_with_downwards_trend 📉|calendar 📆|date 📅|spiral_calendar_pad 🗓️|card_index 📇|file_folder 📁|open_file_folder 📂|wastebasket 🗑️
receipt 🧾|newspaper 📰|books 📚|ladybug 🐞|bug 🐛|robot_face 🤖|construction 🚧|traffic_light 🚦|vertical_traffic_light 🚦|zap ⚡|fire 🔥
boom 💥|sparkles ✨|star ⭐|tada 🎉|rocket 🚀|checkered_flag 🏁|triangular_flag_on_post 🚩|white_flag 🏳️|zzz 💤|speech_balloon 💬
thought_balloon 💭|eye 👁️|eyes 👀|see_no_evil 🙈|bust_in_silhouette 👤|busts_in_silhouette 👥|technologist 🧑‍💻|office_worker 🧑‍💼
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|ok_hand 👌|wave 👋|raised_hands 🙌|clap 👏|pray 🙏|point_right 👉|point_left 👈|point_up ☝️|point_down 👇
muscle 💪|raised_hand ✋|smile 😄|smiley 😃|grinning 😀|slightly_smiling_face 🙂|wink 😉|joy 😂|thinking_face 🤔|neutral_face 😐|cry 😢|sob 😭
sweat_smile 😅|sunglasses 😎|face_with_monocle 🧐|worried 😟|confused 😕|disappointed 😞|scream 😱|sleeping 😴|heart ❤️|green_heart 💚
blue_heart 💙|yellow_heart 💛|broken_heart 💔|green_apple 🍏|coffee ☕|house 🏠|office 🏢|hospital 🏥|snail 🐌|turtle 🐢|dart 🎯
one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟|zero 0️⃣|hash #️⃣|new 🆕|ok 🆗|sos 🆘|up 🆙|id 🆔
`;

const EMOJI = new Map(TABLE.split(/[\n|]/).filter(Boolean).map((entry) => entry.trim().split(' ')));

export const emojiOf = (name) => EMOJI.get(name.replace(/::skin-tone-\d$/, ''));

/** Shortcodes that begin so, at most so many. */
export function emojiStarting(prefix, most) {
  return [...EMOJI].filter(([name]) => name.startsWith(prefix)).slice(0, most);
}

/** Plain text with its shortcodes as characters. */
export const withEmoji = (text) => text.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => emojiOf(name) ?? whole);
