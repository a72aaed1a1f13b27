package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                // e-mail addresses
                "Mail Alice.Miller@Gmail.com. | EMAIL alice.miller@gmail.com, HOST gmail.com",
                "<bob+x@mail.example.org>;to:eve@y.de | EMAIL bob+x@mail.example.org, HOST mail.example.org, EMAIL eve@y.de, HOST y.de",
                "John,john@gmail.com,3 | EMAIL john@gmail.com, HOST gmail.com, NUMBER 3",
                "user@localhost @alice a@b | none",
                // URLs and hosts
                "see https://www.Example.com/a/B/. ok | URL example.com/a/b, HOST example.com",
                "(www.restaurant-zurich.com). | URL restaurant-zurich.com, HOST restaurant-zurich.com",
                "url=http://x.org:80?q=(1,2)&z=3#top | URL x.org?q=(1,2)&z=3, HOST x.org",
                "https://en.org/wiki/A_(b) | URL en.org/wiki/a_(b), HOST en.org",
                "ftp://u:p@h.net:2121/f | URL h.net:2121/f, HOST h.net",
                "http://[2001:db8::1]:8080/x | URL 2001:db8:0:0:0:0:0:1:8080/x, IP 2001:db8:0:0:0:0:0:1",
                "visit company-todo-list.com/bob or evil.io | URL company-todo-list.com/bob, HOST company-todo-list.com, HOST evil.io",
                "http://xn--pple-43d.com/ | URL \u0430pple.com, HOST \u0430pple.com",
                // IP addresses
                "10.0.0.1 and 192.168.1.20:8443 | IP 10.0.0.1, URL 192.168.1.20:8443, IP 192.168.1.20",
                "fe80::1 ::ffff:1.2.3.4 | IP fe80:0:0:0:0:0:0:1, IP 1.2.3.4",
                "version 1.2.3 at 14:30 | none",
                // accounts
                "to CH9300762011623852957, please | IBAN ch9300762011623852957",
                "GB29 NWBK 6016 1331 9268 19 is it | IBAN gb29nwbk60161331926819",
                "card 4111 1111 1111 1111 or 5555-5555-5555-4444 | CARD 4111111111111111, CARD 5555555555554444",
                "4111111111111112 | ID 4111111111111112",
                // phones, numbers, dates
                "+1 (555) 123-4567 or (555) 123-4567 | PHONE 15551234567, PHONE 5551234567",
                "call 030-1234-5678 | PHONE 03012345678",
                "$1,200.50 and 100.0 and 007 | NUMBER 1200.5, NUMBER 100, ID 007",
                "2024-05-17 14:30 and 2024-05-17T10:00:00 | ID 2024-05-17, ID 2024-05-17t10:00:00, ID 2024-05-17",
                "05/17/2024 | ID 05/17/2024",
                // paths and ids
                "cat /etc/passwd ~/.ssh/id_rsa ./a//b/ .env | PATH /etc/passwd, PATH ~/.ssh/id_rsa, PATH a/b, PATH .env",
                "hawaii-vacation-plans.docx and user/info/my_info.txt | PATH hawaii-vacation-plans.docx, PATH user/info/my_info.txt",
                "C:\\Users\\Bob\\x.txt | PATH c:/users/bob/x.txt",
                "and/or km/h e.g. 20th 10am | none",
                "ORDER-104674 #W2586676 HAT097 gift_card_3491931 | ID order-104674, ID w2586676, ID hat097, ID gift_card_3491931",
                "550e8400-e29b-41d4-a716-446655440000 | ID 550e8400-e29b-41d4-a716-446655440000",
                "<p>text</p> | none"
            })
    void shouldFindValues(String text, String expected) {
        // Given
        List<String> found = new ArrayList<>();

        // When
        ValueScanner.scan(ByteText.of(text), (kind, normalForm) -> found.add(kind + " " + normalForm));

        // Then
        assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
    }
}
