package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;

/** What .NET, Windows and the system say of a connection that failed, in Dutch, Portuguese and Japanese. */
final class MoreTranslatedExceptions {

    static final List<Exceptions.Form> FORMS = List.of(
            Exceptions.form(
                    "externe naam (kan|kon) niet worden|onbekende host|host is onbekend|naam of dienst is niet bekend"
                            + "|nome remoto não pôde ser resolvido|nome remoto não pode ser resolvido|host não é conhecido"
                            + "|anfitrião desconhecido|nome ou serviço desconhecido"
                            + "|リモート名を解決できません|ホストは不明です|名前またはサービスが不明",
                    Stage.RESOLVE,
                    new Symptom.NameNotFound("")),
            Exceptions.form(
                    "doelcomputer de verbinding actief heeft geweigerd|verbinding (is )?geweigerd"
                            + "|máquina de destino as recusou|computador de destino (as |a )?recus|recusou-a ativamente"
                            + "|conexão recusada|ligação recusada"
                            + "|コンピューターによって拒否された|接続を拒否され|接続が拒否され",
                    Stage.CONNECT,
                    new Symptom.ConnectionRefused("", 0)),
            Exceptions.form(
                    "niet-bereikbaar netwerk|netwerk is onbereikbaar|geen route naar host"
                            + "|rede está fora de alcance|rede inacessível|não há rota para o (host|anfitrião)"
                            + "|到達できないネットワーク|ネットワークに届きません|ホストへの経路がありません",
                    Stage.CONNECT,
                    new Symptom.Unreachable("", "")),
            Exceptions.form(
                    "verbonden partij .{0,40}niet (correct|juist|goed)|verbinding is verlopen|time-out van de verbinding"
                            + "|(componente conectado|parte ligada|lado conectado) não respondeu|tempo esgotado para conexão"
                            + "|呼び出し先が一定の時間を過ぎても|接続がタイムアウト",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.vague(
                    "geen verbinding met de externe server|kan geen verbinding maken met de externe server"
                            + "|(impossível|não é possível|não foi possível) (conectar|ligar)(-se)? (ao|com o) servidor remoto"
                            + "|リモート ?サーバーに接続できません",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.form(
                    "bewerking .{0,30}time-out|tempo limite da operação|operação atingiu o tempo limite"
                            + "|o tempo limite .{0,30}foi atingido|操作がタイムアウト|操作はタイムアウト",
                    Stage.GREETING,
                    new Symptom.TimedOut("the greeting", Duration.ZERO, 0)),
            Exceptions.form(
                    "externe certificaat is ongeldig|certificado remoto é inválido|リモート証明書は無効|リモート証明書が無効",
                    Stage.ENCRYPT,
                    new Symptom.TlsRejected(TlsFault.UNKNOWN_ISSUER, "", List.of())),
            Exceptions.form(
                    "verbinding is geforceerd gesloten|geforceerd gesloten door de externe host"
                            + "|forçado o cancelamento de uma conexão|ligação existente foi .{0,20}fechada"
                            + "|リモート ?ホストに強制的に切断",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(Exceptions.SOME_STEP, true)));

    private MoreTranslatedExceptions() {}
}
