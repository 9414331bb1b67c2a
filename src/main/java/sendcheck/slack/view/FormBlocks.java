package sendcheck.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import sendcheck.editing.Form;
import sendcheck.editing.Presets;
import sendcheck.editing.Shown;
import sendcheck.report.MailDraft;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Security;

/** What the settings form is made of, from top to bottom. */
final class FormBlocks {

    private static final int MOST_CERTIFICATES = 6;

    private static final List<OptionObject> DELIVERIES = List.of(
            FieldBlocks.option(Form.SPECIFY_SERVER, "Specify a Server"),
            FieldBlocks.option(Form.PREPARERS_EMAIL_PROGRAM, "Preparer's Email Program"));
    private static final List<OptionObject> SECURITIES = securities();
    private static final List<OptionObject> SIGN_INS = List.of(
            FieldBlocks.option(Form.NO_SIGN_IN, "No sign-in"),
            FieldBlocks.option(Form.WITH_PASSWORD, "User name and password"),
            FieldBlocks.option(Form.WITH_OAUTH, "Microsoft 365 OAuth"));
    private static final List<OptionObject> GRANTS = List.of(
            FieldBlocks.option(Form.CLIENT_SECRET, "Client secret"),
            FieldBlocks.option(Form.CLIENT_CERTIFICATE, "Client certificate"),
            FieldBlocks.option(Form.DELEGATED, "The right of a person who has signed in"));

    private final SettingsForm page;
    private final Form form;
    private final FieldBlocks fields;
    private final List<Field> shown;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    FormBlocks(SettingsForm page) {
        this.page = page;
        this.form = page.form();
        this.fields = new FieldBlocks(page.screen(), form);
        this.shown = Shown.fields(form);
    }

    private static List<OptionObject> securities() {
        return Arrays.stream(new Security[] {Security.STARTTLS, Security.TLS, Security.NONE})
                .map(security -> FieldBlocks.option(security.key(), security.title()))
                .toList();
    }

    List<LayoutBlock> all() {
        blocks.add(Pieces.facts(
                List.of("Email settings of " + Mrkdwn.bold(page.kept().profile().fullTitle(), 200))));
        doubts();
        Instant typedAt = page.screen().typedAt();
        if (typedAt != null) {
            blocks.addAll(FormNote.unsaved(typedAt).blocks());
        }
        notes(FormNote.Place.TOP);
        add(Field.DELIVERY, () -> fields.choice(Field.DELIVERY, DELIVERIES));
        if (shown.contains(Field.HOST)) {
            sender();
            server();
            signIn();
            test();
        } else {
            ownProgram();
        }
        return List.copyOf(blocks);
    }

    private void sender() {
        blocks.add(Pieces.header("Sender"));
        add(Field.FROM_NAME, () -> fields.optional(Field.FROM_NAME, null));
        add(Field.FROM_ADDRESS, () -> fields.required(Field.FROM_ADDRESS, "One address, without a name"));
        add(Field.REPLY_TO, () -> fields.optional(Field.REPLY_TO, null));
        add(
                Field.BCC,
                () -> fields.optional(
                        Field.BCC,
                        "Gets a copy of every mail. Several addresses are parted by commas; your own makes sent mail show up."));
    }

    private void server() {
        blocks.add(Pieces.header("Mail server"));
        blocks.add(Pieces.actions(
                List.of(presets(), Pieces.button("Fill in for me", ActionIds.FORM_FILL_IN, FormIds.YES))));
        notes(FormNote.Place.SERVER);
        add(
                Field.HOST,
                () -> fields.required(Field.HOST, "The name of the server that sends, such as smtp.example.com"));
        add(Field.PORT, () -> fields.required(Field.PORT, "587 for STARTTLS, 465 for TLS on connect"));
        add(Field.SECURITY, () -> fields.choice(Field.SECURITY, SECURITIES));
        certificates();
    }

    private static BlockElement presets() {
        return StaticSelectElement.builder()
                .actionId(ActionIds.FORM_PRESET)
                .placeholder(Pieces.plain("Fill in a provider", 150))
                .options(Presets.common().stream()
                        .map(provider -> FieldBlocks.option(provider.id(), provider.name()))
                        .toList())
                .build();
    }

    private void certificates() {
        List<String> parts = PemParts.of(form.get(Field.TRUST_ANCHORS));
        if (parts.size() > MOST_CERTIFICATES || parts.stream().anyMatch(FieldBlocks::isTooLong)) {
            blocks.add(Pieces.section("*Extra CA certificates*\n" + parts.size()
                    + " are set. They are too many, or too long, for this form, and stay as they are."));
            return;
        }
        int places = Math.min(MOST_CERTIFICATES, parts.size() + page.screen().certificates());
        for (int part = 0; part < places; part++) {
            String text = part < parts.size() ? parts.get(part) : "";
            blocks.add(fields.part(
                    Field.TRUST_ANCHORS,
                    part,
                    part == 0 ? "Extra CA certificate" : "Extra CA certificate " + (part + 1),
                    text,
                    part == 0 ? "In PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----" : null));
        }
        problems(Field.TRUST_ANCHORS);
        if (places < MOST_CERTIFICATES) {
            String words = places == 0 ? "Add a CA certificate" : "Add another CA certificate";
            blocks.add(Pieces.actions(List.of(Pieces.button(words, ActionIds.FORM_CERTIFICATE, FormIds.YES))));
        }
    }

    private void signIn() {
        blocks.add(Pieces.header("Sign-in"));
        add(Field.SIGN_IN, () -> fields.choice(Field.SIGN_IN, SIGN_INS));
        boolean isOAuth = shown.contains(Field.GRANT);
        add(
                Field.USER,
                () -> fields.required(
                        Field.USER,
                        isOAuth ? "The address of the mailbox that sends" : "Often the whole email address"));
        secret(Field.PASSWORD);
        add(Field.TENANT, () -> fields.required(Field.TENANT, "Directory (tenant) ID in Microsoft Entra"));
        add(Field.CLIENT_ID, () -> fields.required(Field.CLIENT_ID, "Application (client) ID in Microsoft Entra"));
        add(Field.GRANT, () -> fields.choice(Field.GRANT, GRANTS));
        secret(Field.CLIENT_SECRET);
        secret(Field.CLIENT_CERTIFICATE);
        if (isOAuth && form.get(Field.GRANT).equals(Form.DELEGATED)) {
            blocks.add(Pieces.section(
                    "Save first; then the person whose mailbox sends signs in to Microsoft once.",
                    Buttons.connect(page.kept().profile().key())));
        }
        add(
                Field.AUTHORITY_HOST,
                () -> fields.optional(
                        Field.AUTHORITY_HOST, "login.microsoftonline.com, unless the tenant is in a national cloud"));
        add(Field.CLEARTEXT, () -> fields.tick(Field.CLEARTEXT, "Send the password readable for anyone on the way"));
    }

    private void secret(Field field) {
        if (shown.contains(field)) {
            blocks.add(SecretRow.of(field, page.kept()));
            problems(field);
        }
    }

    private void test() {
        blocks.add(Pieces.header("Test"));
        add(Field.TEST_RECIPIENT, () -> fields.required(Field.TEST_RECIPIENT, "Where a test email goes"));
        blocks.add(sendTest(page.screen()));
        blocks.add(Pieces.actions(List.of(Pieces.button("Test without saving", ActionIds.FORM_TEST, FormIds.YES))));
        notes(FormNote.Place.TEST);
    }

    static LayoutBlock sendTest(FormScreen screen) {
        OptionObject yes = FieldBlocks.option(FormIds.YES, "Send a test email after saving");
        return InputBlock.builder()
                .blockId(FormIds.SEND_TEST)
                .label(Pieces.plain("After saving", 75))
                .optional(true)
                .element(CheckboxesElement.builder()
                        .actionId(FormIds.SEND_TEST)
                        .options(List.of(yes))
                        .initialOptions(screen.sendsTest() ? List.of(yes) : null)
                        .build())
                .build();
    }

    private void ownProgram() {
        blocks.add(Pieces.section(
                "With the *Preparer's Email Program* no mail server is needed: the product opens a draft in"
                        + " the own mail program of whoever prepares the mail, and that person sends it."));
        add(Field.TEST_RECIPIENT, () -> fields.optional(Field.TEST_RECIPIENT, "Where a draft for a test is addressed"));
        MailDraft draft = MailDraft.test(
                page.kept().profile().fullTitle(),
                form.get(Field.TEST_RECIPIENT).strip());
        String link = Mrkdwn.link(draft.uri(), "Open a draft in your mail program");
        if (!link.isEmpty()) {
            blocks.add(Pieces.section(":envelope: " + link + " and send it, to see that it works for you."));
        }
    }

    private void add(Field field, Supplier<LayoutBlock> input) {
        if (shown.contains(field)) {
            blocks.add(input.get());
            problems(field);
        }
    }

    private void problems(Field field) {
        page.problems().stream()
                .filter(problem -> problem.field() == field && isTold(problem))
                .forEach(problem -> blocks.add(Pieces.facts(List.of(sign(problem) + " " + words(problem)))));
    }

    /** What is missing in a form that is only just opened is not, nor is a missing secret, whose own row tells of it. */
    private boolean isTold(Problem problem) {
        return switch (problem.field()) {
            case PASSWORD, CLIENT_SECRET, CLIENT_CERTIFICATE ->
                page.kept().marks().containsKey(problem.field())
                        || !problem.message().contains(" is missing.");
            default -> page.required() || !form.get(problem.field()).isBlank();
        };
    }

    private static String words(Problem problem) {
        return Mrkdwn.text(problem.message(), 600);
    }

    private static String sign(Problem problem) {
        return switch (problem.severity()) {
            case ERROR, MISTAKE -> Signs.BAD;
            case WARNING -> Signs.WARNING;
        };
    }

    private void notes(FormNote.Place place) {
        page.notes().stream().filter(note -> note.place() == place).forEach(note -> blocks.addAll(note.blocks()));
    }

    /** Says first what is asked about: the form is longer than the window, and its button has become another. */
    private void doubts() {
        List<String> asked = page.problems().stream()
                .filter(page.screen()::isConfirmed)
                .map(problem -> "\u2022 *" + problem.field().label() + "*: " + words(problem))
                .toList();
        if (!asked.isEmpty()) {
            blocks.add(Pieces.section(Signs.WARNING + " *Nothing is saved yet.* Please look at this once more:\n"
                    + String.join("\n", asked.subList(0, Math.min(4, asked.size())))));
        }
    }
}
