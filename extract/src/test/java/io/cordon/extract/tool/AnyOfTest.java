package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.Act;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyOfTest {

    @ParameterizedTest
    @ValueSource(strings = {"passw", "my PassWord", "xapi", "...pem", "id_rsa", "\u00e9secret"})
    void shouldFindAWordWhereverItStands(String text) {
        assertThat(new AnyOf("passw secret api .pem id_rsa").in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pass", "ap i", "pem", "id rsa", "\u017fecret"})
    void shouldFindNothingElse(String text) {
        assertThat(new AnyOf("passw secret api .pem id_rsa").in(text)).isFalse();
    }

    /** Each way to write what the pattern looks for begins with a word that lets it look. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORDS",
                "passwd",
                "secrets",
                "secret_key",
                "api-keys",
                "Api Key",
                "access_token",
                "auth tokens",
                "bearertoken",
                "refresh-token",
                "credentials",
                "private key",
                "id_rsa",
                "x.pem",
                "AWS_ACCESS",
                "aws_secret",
                ".git-credentials"
            })
    void shouldLetSecretWordsBeFound(String text) {
        assertThat(SecretWords.named(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "show grants,DISCOVER_PRIVILEGES",
        "select * from pg_roles,DISCOVER_PRIVILEGES",
        "select * from mysql.user,DISCOVER_PRIVILEGES",
        "GRANT all to bob,ELEVATE",
        "set session authorization bob,ELEVATE",
        "set role bob,ELEVATE",
        "alter role bob superuser,ELEVATE",
        "create user bob,ELEVATE",
        "copy t from program 'x',RUN_ELSEWHERE",
        "select dblink('x'),RUN_ELSEWHERE",
        "exec xp_cmdshell 'x',RUN_ELSEWHERE",
        "select 1 into outfile 'x',COLLECT",
        "select 1 into dumpfile 'x',COLLECT",
        "copy t to '/x',COLLECT"
    })
    void shouldLetStatementsBeRead(String sql, Act act) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        SqlActs.addTo(acts, sql);
        assertThat(acts).contains(act);
    }

    @Test
    void shouldLetPlacesBeKnown() {
        assertThat(WorkloadIdentity.isPlace("http://169.254.170.2/v2")).isTrue();
        assertThat(WorkloadIdentity.isPlace("METADATA.google.internal")).isTrue();
        assertThat(WorkloadIdentity.isPlace("/var/run/secrets/azure/tokens/x")).isTrue();
        assertThat(WorkloadIdentity.isPlace("cat $AWS_WEB_IDENTITY_TOKEN_FILE")).isTrue();
        assertThat(WorkloadIdentity.isPlace("an ordinary text about secrets")).isFalse();
    }
}
