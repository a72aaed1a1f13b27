package io.cordon.authserver;

import io.cordon.authserver.client.ClientConfiguration;
import io.cordon.authserver.token.TokenConfiguration;
import io.cordon.authserver.tool.ToolConfiguration;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The process: an authorization server, and the tools that honour its tokens. What it may not have by default (a class
 * path scan, a key pair for JWTs, a user with a printed password) is not asked for, so that it starts fast.
 */
@Configuration(proxyBeanMethods = false)
@Import({ClientConfiguration.class, TokenConfiguration.class, ToolConfiguration.class, SecurityChains.class})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class AuthorizationServer {
    private static final String CONFIGURATION = "cordon.config";

    /** Starts it with the configuration file named by the system property {@code cordon.config}. */
    public static void main(String[] arguments) {
        String file = System.getProperty(CONFIGURATION);
        if (file != null) {
            System.setProperty(
                    "spring.config.additional-location",
                    ConfigurationFile.secret(Path.of(file)).location());
        }
        SpringApplication.run(AuthorizationServer.class, arguments);
    }
}
