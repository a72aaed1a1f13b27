package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCountTest {

    @ParameterizedTest
    @CsvSource({
        "write to bob,0",
        "write to bob@x.example,1",
        "see https://x.example/a/b and x.example,2",
        "bob@x.example host.example 10.0.0.1 https://y.example,4"
    })
    void shouldCountAHostWithItsAddressOnce(String text, int count) {
        assertThat(DestinationReader.mostInside(ByteText.of(text))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.www.a.example/x",
        "bob@www.a.example carl@A.example a.example",
        "https://u:p@h.example:8080/p?q=a@b.example#f http://[::1]/",
        "1.2.3.4 http://1.2.3.4/a DE89370400440532013000"
    })
    void shouldNeverCountLessThanAreRead(String text) {
        ByteText bytes = ByteText.of(text);
        Printer printer = new Printer(Keys.PRINT);
        DestinationReader reader = new DestinationReader(printer, true);

        assertThat(reader.inside(bytes, "", 100).size()).isLessThanOrEqualTo(DestinationReader.mostInside(bytes));
    }

    @Test
    void shouldSayThatSomethingWasLeftOutThoughADestinationIsNamed() {
        Extractor extractor = new Extractor(Keys.PRINT, ExtractLimits.defaults());
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            many.append("user").append(i).append("@x.example ");
        }
        String subject = many.toString();

        CallFeatures twice = extractor.call(
                "send_email", Map.of("to", "bob@x.example", "subject", subject, "body", subject), Optional.empty());
        CallFeatures once =
                extractor.call("send_email", Map.of("to", "bob@x.example", "body", subject), Optional.empty());

        assertThat(twice.truncated()).isTrue();
        assertThat(once.truncated()).isFalse();
        assertThat(twice.destinations()).hasSize(1);
    }
}
