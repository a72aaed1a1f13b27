package io.cordon.authserver.tool;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tools with their contents and their log. */
@EnableConfigurationProperties(Contents.class)
@Configuration(proxyBeanMethods = false)
public class ToolConfiguration {
    @Bean
    ToolController toolController(Contents contents) {
        return new ToolController(contents, new AcceptedCalls(Clock.systemUTC()));
    }
}
