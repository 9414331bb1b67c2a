package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Provider;
import sendcheck.settings.SignIn;

/** Says what the failure of a run means; there is a finding for every stage and symptom. */
public final class Remedies {

    private static final int MOST_NEAREST = 3;
    private static final String AADSTS_LOOK_UP = "https://login.microsoftonline.com/error?code=";

    private final Knowledge knowledge = Knowledge.read();
    private final List<String> egressAddresses;

    /**
     * Findings that name these addresses.
     *
     * @param egressAddresses the addresses that our mail leaves from, to be allow-listed by the customer's firewall; may
     *     be empty
     */
    public Remedies(List<String> egressAddresses) {
        this.egressAddresses = List.copyOf(egressAddresses);
    }

    /** What the failed stage of this report means, or that the run was cut off; empty when it passed. */
    public Optional<Finding> explain(Report report, Assignment assignment) {
        if (report.verdict() == Verdict.INTERRUPTED && !report.isGivenUp()) {
            return Optional.of(MaybeSentFindings.cutOff(situation(Stage.MESSAGE, Scene.of(assignment))));
        }
        Scene scene = Scene.of(assignment, report.transcript());
        OverrideCheck overrides = report.overrides();
        if (report.failure().isEmpty()
                && overrides != null
                && !overrides.refused().isEmpty()) {
            return Optional.of(OverrideFindings.refused(situation(Stage.SENDER, scene), overrides));
        }
        return report.failure()
                .map(failure -> doubtfulToken(report, failure)
                        .map(seen -> TokenFindings.unsuitable(situation(Stage.TOKEN, scene), seen))
                        .orElseGet(() -> explain(situation(failure.stage(), scene), failure)))
                .map(finding -> ProposalStep.first(report.proposals(), finding));
    }

    /** What it means that a person could not connect the account of this sign-in. */
    public Finding ofConnecting(SignIn.OAuth signIn, Symptom symptom) {
        return explain(situation(Stage.TOKEN, new Scene(null, 0, null, null, null, signIn, null, null)), symptom);
    }

    /** What the arrival of this report's message means, where it is warned of; empty when it is not. */
    public Optional<Finding> explainArrival(Report report, Assignment assignment) {
        Situation situation = situation(Stage.ARRIVAL, Scene.of(assignment, report.transcript()));
        return report.of(Stage.ARRIVAL).flatMap(result -> switch (result.outcome()) {
            case Outcome.Warned(Symptom.NotSeen missed, var evidence) ->
                Optional.of(ArrivalFindings.notSeen(situation, report.queueId()));
            case Outcome.Warned(Symptom symptom, var evidence) -> Optional.of(explain(situation, symptom));
            case Outcome.Passed passed -> Optional.empty();
            case Outcome.Failed failed -> Optional.empty();
            case Outcome.Skipped skipped -> Optional.empty();
        });
    }

    /** What a pasted reply, exception, log excerpt or bounce means, of which nothing else is known. */
    public Explanation explain(String pasted) {
        PastedText text = new PastedText(pasted);
        return Explanation.joined(text.quotes().stream()
                        .map(quote -> explain(quote).about(quote.recipient()))
                        .toList())
                .shortened(text.shortened());
    }

    private Explanation explain(Quote quote) {
        Provider provider = PastedProvider.of(quote).orElse(null);
        if (quote.notice() != null) {
            return Explanation.noticed(quote.notice(), provider);
        }
        if (OtherThanMail.is(quote, provider)) {
            return Explanation.noticed(Notice.NOT_MAIL, null);
        }
        Explanation explanation = ofFailure(quote, provider);
        return explanation.isKnown() || quote.marked()
                ? explanation
                : GoodNews.in(quote.words())
                        .map(notice -> Explanation.noticed(notice, provider))
                        .orElse(explanation);
    }

    private Explanation ofFailure(Quote quote, @Nullable Provider provider) {
        Optional<Exceptions.Form> nameless = NameServiceError.in(quote);
        if (nameless.isPresent()) {
            return ofForm(nameless.get(), provider, quote);
        }
        Said said = tellingPart(quote, provider).said();
        Optional<Entry> entry =
                recognise(said, provider).or(() -> quote.isStatusAlone() ? knowledge.ofStatus(said) : Optional.empty());
        Optional<Exceptions.Form> exception =
                Exceptions.find(quote.words()).filter(form -> entry.isEmpty() || !quote.hasReply());
        if (exception.isPresent()) {
            return ofForm(exception.get(), provider, quote);
        }
        if (entry.filter(found -> PlainSpeech.is(quote, found.seen(said))).isPresent()) {
            return Explanation.unknown(List.of(), provider);
        }
        return entry.map(found -> Explanation.known(pasted(found, provider, quote), found.seen(said), provider))
                .orElseGet(() -> Explanation.unknown(nearest(said, provider), provider));
    }

    private Explanation ofForm(Exceptions.Form form, @Nullable Provider provider, Quote quote) {
        Finding finding = explain(pastedAt(form.stage(), provider, quote), form.symptom());
        return Explanation.known(form.vague() ? finding.possible() : finding, List.of(), provider);
    }

    private Optional<Entry> recognise(Said said, @Nullable Provider provider) {
        return knowledge.recognise(null, provider == null ? null : provider.id(), said);
    }

    /** The server's own words when they are enough; what people write before them may be a guess. */
    private Quote tellingPart(Quote quote, @Nullable Provider provider) {
        Quote reply = quote.fromReply();
        return recognise(reply.said(), provider).isPresent() ? reply : quote;
    }

    private List<String> nearest(Said said, @Nullable Provider provider) {
        return knowledge.nearest(said, MOST_NEAREST).stream()
                .map(entry -> entry.finding(pastedAt(entry.stages().get(0), provider, egressAddresses))
                        .title())
                .distinct()
                .toList();
    }

    private Finding pasted(Entry entry, @Nullable Provider provider, Quote quote) {
        Finding finding = entry.finding(pastedAt(entry.stages().get(0), provider, quote));
        boolean anothers = AnothersLog.is(quote) || SendingAddress.isAnothers(quote.words(), egressAddresses);
        return anothers ? finding.ofAnothersServer() : finding;
    }

    private Situation pastedAt(Stage stage, @Nullable Provider provider, Quote quote) {
        return pastedAt(stage, provider, AnothersLog.is(quote) ? List.of(AnothersLog.MACHINE) : egressAddresses);
    }

    private static Situation pastedAt(Stage stage, @Nullable Provider provider, List<String> addresses) {
        return new Situation(stage, new Scene(null, 0, null, null, null, null, provider, null), addresses);
    }

    /** A server that refuses a token does not say why; what was seen of the token before is the likely cause. */
    private static Optional<Symptom.TokenUnsuitable> doubtfulToken(Report report, StageResult failure) {
        boolean refused = failure.stage() == Stage.SIGN_IN
                && failure.outcome() instanceof Outcome.Failed(Symptom.Refused seen, var evidence)
                && !seen.reply().isTransient();
        return report.stages().stream()
                .filter(result -> refused && result.stage() == Stage.TOKEN)
                .flatMap(result ->
                        result.outcome() instanceof Outcome.Warned(Symptom.TokenUnsuitable doubt, var evidence)
                                ? Stream.of(doubt)
                                : Stream.empty())
                .findFirst();
    }

    private Finding explain(Situation situation, StageResult failure) {
        return failure.outcome() instanceof Outcome.Failed(Symptom symptom, var evidence)
                ? explain(situation, symptom)
                : OtherFindings.unexplained(situation);
    }

    private Situation situation(Stage stage, Scene scene) {
        return new Situation(stage, scene, egressAddresses);
    }

    private Finding explain(Situation situation, Symptom symptom) {
        return switch (symptom) {
            case Symptom.InvalidSettings seen -> SettingsFindings.invalid(situation, seen);
            case Symptom.NameNotFound seen -> NetworkFindings.nameNotFound(situation);
            case Symptom.NameServiceFailed seen -> NetworkFindings.nameServiceFailed(situation);
            case Symptom.ConnectionRefused seen -> NetworkFindings.refused(situation);
            case Symptom.Unreachable seen -> NetworkFindings.unreachable(situation);
            case Symptom.TimedOut seen -> SilenceFindings.timedOut(situation, seen);
            case Symptom.ConnectionClosed seen -> ClosedFindings.closed(situation, seen);
            case Symptom.WrongProtocol seen -> ProtocolFindings.wrongProtocol(situation, seen);
            case Symptom.MalformedReply seen ->
                seen.mayHaveBeenSent()
                        ? MaybeSentFindings.unreadable(situation)
                        : ProtocolFindings.malformed(situation);
            case Symptom.ReplyTooLong seen ->
                seen.mayHaveBeenSent() ? MaybeSentFindings.unreadable(situation) : ProtocolFindings.tooLong(situation);
            case Symptom.Refused seen -> refused(situation, seen.reply());
            case Symptom.StartTlsNotOffered seen -> TlsFindings.notOffered(situation);
            case Symptom.NotTls seen -> TlsFindings.notTls(situation);
            case Symptom.KeywordsMasked seen -> TlsFindings.masked(situation, seen.masked());
            case Symptom.CertificateEnding seen -> CertificateFindings.ending(situation, seen);
            case Symptom.CertificateWeak seen -> CertificateFindings.weak(situation, seen.detail());
            case Symptom.SignInInClear seen -> SignInFindings.inClear(situation, seen.startTlsOffered());
            case Symptom.TlsRejected seen -> TlsFindings.rejected(situation, seen);
            case Symptom.SignInNotOffered seen -> SignInFindings.notOffered(situation);
            case Symptom.NoCommonMechanism seen -> SignInFindings.noCommonMechanism(situation, seen.offered());
            case Symptom.TokensNotTaken seen -> TokenFindings.tokensNotTaken(situation, seen.offered());
            case Symptom.TokenRefused seen -> refused(situation, seen);
            case Symptom.TokenUnreachable seen -> TokenFindings.unreachable(situation, seen.host());
            case Symptom.TokenUnsuitable seen -> TokenFindings.unsuitable(situation, seen);
            case Symptom.AccountNotConnected seen -> TokenFindings.notConnected(situation);
            case Symptom.Utf8NotOffered seen -> OtherFindings.nonAsciiAddress(situation, seen.address());
            case Symptom.Greylisted seen -> ArrivalFindings.greylisted(situation, seen.reply());
            case Symptom.NotSeen seen -> ArrivalFindings.notSeen(situation, null);
            case Symptom.InJunk seen -> ArrivalFindings.inJunk(situation, seen);
            case Symptom.NotAuthentic seen -> ArrivalFindings.notAuthentic(situation, seen);
            case Symptom.MailboxUnusable seen -> ArrivalFindings.unusable(situation, seen.detail());
            case Symptom.CutOff seen -> MaybeSentFindings.cutOff(situation);
            case Symptom.GivenUp seen -> OtherFindings.givenUp(situation);
        };
    }

    /** The knowledge ends with entries for each stage that fit any reply. */
    private Finding refused(Situation situation, Reply reply) {
        return knowledge
                .find(situation, Said.of(reply))
                .map(entry ->
                        isOfToken(situation, entry) ? TokenFindings.rejected(situation) : entry.finding(situation))
                .orElseGet(() -> OtherFindings.unexplained(situation));
    }

    /** Who signs in by a token has no password that could be wrong; what comes after the sign-in has nothing to do with it. */
    private static boolean isOfToken(Situation situation, Entry entry) {
        return situation.stage() == Stage.SIGN_IN && situation.signsInByToken() && entry.blamesPassword();
    }

    private Finding refused(Situation situation, Symptom.TokenRefused seen) {
        Finding finding = knowledge
                .find(situation, Said.of(seen))
                .map(entry -> entry.finding(situation))
                .orElseGet(() -> OtherFindings.unexplained(situation));
        return seen.aadsts() == null ? finding : finding.withLink(AADSTS_LOOK_UP + seen.aadsts());
    }
}
