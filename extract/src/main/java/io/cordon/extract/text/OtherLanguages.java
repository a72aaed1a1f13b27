package io.cordon.extract.text;

import static io.cordon.extract.VerbClass.BOOK;
import static io.cordon.extract.VerbClass.CREATE;
import static io.cordon.extract.VerbClass.CREDENTIAL;
import static io.cordon.extract.VerbClass.DELETE;
import static io.cordon.extract.VerbClass.EXECUTE;
import static io.cordon.extract.VerbClass.FETCH;
import static io.cordon.extract.VerbClass.FOLLOW;
import static io.cordon.extract.VerbClass.INVITE;
import static io.cordon.extract.VerbClass.PAY;
import static io.cordon.extract.VerbClass.READ;
import static io.cordon.extract.VerbClass.SEND;
import static io.cordon.extract.VerbClass.SHARE;
import static io.cordon.extract.VerbClass.UPDATE;

import io.cordon.extract.VerbClass;
import java.util.List;
import java.util.Map;

/**
 * The commonest verbs of orders in German, French, Spanish, Italian, Portuguese and Dutch: imperative and infinitive, as they are written, with and
 * without accents. Words that are English ones too are left out, so that an English text means what it did.
 */
final class OtherLanguages {

    static final Map<VerbClass, List<String>> VERBS = Map.ofEntries(
            verbs(SEND, """
                    sende senden schicke schicken verschicke weiterleiten antworte antworten melde
                    envoie envoyez envoyer transmettez transmettre publiez publier
                    envía envia envíe enviar manda mande mandar reenvía reenvia reenviar publica publicar
                    invia inviare mandare inoltra inoltrare pubblica
                    envie encaminhe encaminhar
                    stuur sturen verstuur verzend verzenden
                    """),
            verbs(PAY, """
                    überweise überweisen ueberweise ueberweisen zahle zahlen bezahle bezahlen kaufe kaufen bestelle bestellen
                    payez virez virer achète achetez acheter commandez
                    transfiere transfiera transferir paga pagar pague compra comprar compre
                    trasferisci trasferire pagare bonifica comprare
                    transfira
                    betaal betalen koop kopen
                    """),
            verbs(SHARE, """
                    teile freigeben gewähre erlaube
                    partage partagez partager autorisez
                    comparte comparta compartir
                    condividi condividere
                    compartilhe compartilhar partilhe partilhar
                    """),
            verbs(CREATE, """
                    erstelle erstellen lege anlegen hinzufügen hinzufuegen schreibe schreiben
                    crée créez créer ajoute ajoutez ajouter écrivez
                    crea crear añade añadir anade anadir agrega agregue agregar escribe escribir
                    creare aggiungi aggiungere scrivi
                    crie criar adicione adicionar escreva
                    maak aanmaken toevoegen schrijf
                    """),
            verbs(UPDATE, """
                    ändere ändern aendere aendern aktualisiere aktualisieren ersetze ersetzen
                    modifiez remplacez
                    cambia cambie cambiar modifica modificar actualiza actualizar
                    modificare aggiorna aggiornare
                    altere alterar atualize atualizar
                    wijzig wijzigen
                    """),
            verbs(DELETE, """
                    lösche löschen loesche loeschen entferne entfernen storniere stornieren
                    supprime supprimez supprimer effacez effacer annulez
                    borra borre borrar elimina elimine eliminar
                    cancella cancellare eliminare
                    apague apagar exclua excluir
                    verwijder verwijderen annuleer
                    """),
            verbs(FETCH, """
                    lade herunterladen besuche besuchen öffne öffnen oeffne oeffnen
                    télécharge téléchargez télécharger visitez visiter ouvre ouvrez ouvrir cliquez
                    descarga descargue descargar visita visite visitar abre abrir
                    scarica scaricare visitare apri aprire
                    baixe baixar acesse acessar
                    bezoek bezoeken
                    """),
            verbs(EXECUTE, """
                    starte starten ausführen ausfuehren installiere installieren
                    exécute exécutez exécuter lancez installez
                    ejecuta ejecute ejecutar instala instalar
                    esegui eseguire installa installare
                    executar instale
                    installeer uitvoeren
                    """),
            verbs(BOOK, """
                    buche buchen reserviere reservieren
                    réserve réservez réserver
                    reserva reservar
                    prenota prenotare
                    reserveer
                    """),
            verbs(CREDENTIAL, """
                    bestätige bestätigen bestaetige anmelden
                    confirmez connectez
                    confirma confirme confirmar
                    conferma confermare
                    bevestig
                    """),
            verbs(INVITE, """
                    einladen
                    invitez inviter
                    invita invitar
                    invitare
                    convide convidar
                    uitnodigen
                    """),
            verbs(READ, """
                    lese lesen suche suchen zeige zeigen prüfe prüfen pruefe finde fasse
                    lisez cherche cherchez chercher affiche affichez résume résumez trouve trouvez
                    leer busca busque buscar muestra mostrar resumir encuentra
                    leggi leggere cerca cercare mostra mostrare riassumi trova
                    leia procurar mostre encontre resuma
                    lees zoek zoeken toon
                    """),
            verbs(FOLLOW, """
                    befolge befolgen folge folgen erledige erledigen
                    suivez suivre
                    sigue siga seguir
                    segui seguire
                    volg volgen
                    """));

    private OtherLanguages() {}

    private static Map.Entry<VerbClass, List<String>> verbs(VerbClass verbClass, String words) {
        return Map.entry(verbClass, List.of(words.strip().split("\\s+")));
    }
}
