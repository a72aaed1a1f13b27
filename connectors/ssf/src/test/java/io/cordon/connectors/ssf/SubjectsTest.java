package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.Validation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPAQUE  | {'format':'opaque','id':'a@b.example'}",
                "EMAIL   | {'format':'email','email':'a@b.example'}",
                "ISS_SUB | {'format':'iss_sub','iss':'https://idp.example','sub':'a@b.example'}",
                "COMPLEX | {'format':'complex','user':{'format':'iss_sub','iss':'https://idp.example',"
                        + "'sub':'a@b.example'},'tenant':{'format':'opaque','id':'acme'}}"
            },
            quoteCharacter = '`')
    void shouldNameThePrincipalInEachFormat(SubjectRule.Format format, String expected) throws Exception {
        // Given
        var rule = new SubjectRule(format, Optional.of("https://idp.example"));
        var credential = new CredentialView(
                "ref",
                CredentialKind.PRINCIPAL,
                "t",
                "a@b.example",
                Validation.UNKNOWN,
                Optional.empty(),
                Optional.empty());

        // When
        var subject = rule.subject(new PointRequest("c", "acme", credential));

        // Then
        assertThat(subject).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'format':'opaque','id':'1'} | {'format':'opaque','id':'1'} | true",
                "{'format':'opaque','id':'1'} | {'format':'opaque','id':'2'} | false",
                "{'format':'complex','user':{'x':1}} | {'format':'complex','user':{'x':1},'tenant':{'y':1}} | true",
                "{'format':'complex','user':{'x':1}} | {'format':'complex','user':{'x':2},'tenant':{'y':1}} | false",
                "{'format':'opaque','id':'1'} | {'format':'complex','user':{'format':'opaque','id':'1'}} | false"
            },
            quoteCharacter = '`')
    void shouldLeaveOpenWhatAComplexSubjectLeavesOut(String one, String other, boolean matches) throws Exception {
        // Given
        var subjects = Subjects.none().with(json(one));

        // When
        var excepted = subjects.excepts(json(other));

        // Then
        assertThat(excepted).isEqualTo(matches);
    }

    @Test
    void shouldForgetAnExceptionThatIsTakenBack() throws Exception {
        // Given
        var subject = json("{'format':'opaque','id':'1'}");

        // When
        var subjects = Subjects.none().with(subject).with(subject).without(subject);

        // Then
        assertThat(subjects.exceptions()).isEmpty();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
