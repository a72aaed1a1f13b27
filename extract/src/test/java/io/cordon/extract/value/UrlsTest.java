package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    /** Most URLs are printed as they stand; what is reported must be the normal form all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://Shop.Example/Orders/12",
                "https://shop.example/orders/",
                "https://shop.example",
                "https://shop.example/",
                "https://shop.example?q=1#top",
                "https://shop.example/a#top/",
                "https://shop.example:443/a",
                "https://shop.example:8080/a/",
                "https://user:password@shop.example/a",
                "https://www.shop.example/a",
                "https://www.example",
                "https://10.0.0.1/a",
                "https://127.example/a",
                "https://a--b.example/a",
                "https://xn--pple-43d.com/a",
                "https://localhost/a",
                "https://shop.example/\u00c4",
                "https://sh\u00f6p.example/a",
                "shop.example/a?u=https://other.example/b"
            })
    void shouldReportTheNormalForm(String url) {
        // Given
        String text = "(" + url + ")/";
        List<String> found = new ArrayList<>();

        // When
        boolean reported = Urls.report(
                ByteText.of(text), 1, 1 + url.length(), (kind, normalForm) -> found.add(kind + " " + normalForm));

        // Then
        ValueKind kind = Ips.isIp(Urls.host(url)) ? ValueKind.IP : ValueKind.HOST;
        assertThat(reported).isTrue();
        assertThat(found).containsExactly("URL " + Urls.normalForm(url), kind + " " + Urls.host(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u3000", "\"", "<", "|", "\\", "^", "}"})
    void shouldEndAtWhatNoUrlHolds(String end) {
        String url = "https://shop.example/(a,b;c)/\u00e9=[x]&y='z'\u0001/" + "long".repeat(20);

        assertThat(Urls.end(ByteText.of(url + end + "a"), 0, url.length() + 2)).isEqualTo(url.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///a",
                "https://-/a",
                "https://a..b/",
                "https://shop.example./a",
                "//shop.example /",
                "https://_a b"
            })
    void shouldReportNothingWithoutAHost(String url) {
        List<String> found = new ArrayList<>();

        boolean reported = Urls.report(ByteText.of(url), 0, url.length(), (kind, normalForm) -> found.add(normalForm));

        assertThat(reported).isEqualTo(!Urls.host(url).isEmpty());
        assertThat(found).hasSize(reported ? 2 : 0);
    }
}
