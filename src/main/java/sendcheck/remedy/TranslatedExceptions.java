package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;

/** What .NET, Windows and the system say of a connection that failed, in German, French, Spanish and Italian. */
final class TranslatedExceptions {

    static final List<Exceptions.Form> FORMS = List.of(
            Exceptions.form(
                    "temporärer fehler bei der namensauflösung|échec temporaire dans la résolution|fallo temporal en la resolución"
                            + "|errore temporaneo nella risoluzione",
                    Stage.RESOLVE,
                    new Symptom.NameServiceFailed("", "")),
            Exceptions.form(
                    "remotename konnte nicht aufgelöst|host ist (unbekannt|nicht bekannt)|kein solcher host bekannt"
                            + "|name oder (der )?dienst (ist )?nicht bekannt"
                            + "|nom distant n'a pas pu être résolu|hôte inconnu|nom ou service inconnu"
                            + "|no se puede resolver el nombre remoto|host desconocido|nombre o servicio desconocido"
                            + "|impossibile risolvere il nome remoto|host sconosciuto|host remoto sconosciuto|nome o servizio sconosciuto",
                    Stage.RESOLVE,
                    new Symptom.NameNotFound("")),
            Exceptions.form(
                    "zielcomputer die verbindung verweigerte|verbindungsaufbau abgelehnt|verbindung verweigert"
                            + "|ordinateur cible l'a expressément refusée|connexion refusée"
                            + "|denegó expresamente dicha conexión|conexión rehusada"
                            + "|rifiuto persistente del computer di destinazione|connessione rifiutata",
                    Stage.CONNECT,
                    new Symptom.ConnectionRefused("", 0)),
            Exceptions.form(
                    "keine route zum zielrechner|netzwerk ist nicht erreichbar|aucun chemin d'accès pour atteindre l'hôte"
                            + "|réseau n'est pas accessible|no hay ruta hasta el .host|la red es inaccesible|rete non raggiungibile|nessun instradamento",
                    Stage.CONNECT,
                    new Symptom.Unreachable("", "")),
            Exceptions.form(
                    "gegenstelle nach einer bestimmten zeitspanne nicht|wartezeit für die verbindung ist abgelaufen"
                            + "|parti connecté n'a pas répondu|expiration du délai d'attente"
                            + "|parte conectada no respondió|expiró el tiempo de conexión|parte connessa non ha risposto",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.vague(
                    "verbindung mit dem remoteserver kann nicht hergestellt|impossible de se connecter au serveur distant"
                            + "|no es posible conectar con el servidor remoto|impossibile effettuare la connessione al server remoto",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", Duration.ZERO, 0)),
            Exceptions.form(
                    "vorgang hat das timeout überschritten|timeout für (den )?vorgang|délai d'attente de l'opération"
                            + "|opération a dépassé le délai|se ha agotado el tiempo de espera|timeout dell'operazione",
                    Stage.GREETING,
                    new Symptom.TimedOut("the greeting", Duration.ZERO, 0)),
            Exceptions.form(
                    "remotezertifikat ist (laut validierungsverfahren )?ungültig|certificat distant n'est pas valide"
                            + "|certificado remoto no es válido|certificato remoto non è valido",
                    Stage.ENCRYPT,
                    new Symptom.TlsRejected(TlsFault.UNKNOWN_ISSUER, "", List.of())),
            Exceptions.form(
                    "verbindung wurde vom (remotehost|kommunikationspartner)|fermée par l'hôte distant"
                            + "|ré-?initialisée par le correspondant|interrupción forzada por el host remoto|forzado la interrupción de una conexión|conexión reinicializada|cerrada .{0,20}por el host remoto"
                            + "|interrotta forzatamente dall'host remoto",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(Exceptions.SOME_STEP, true)));

    private TranslatedExceptions() {}
}
