package nl.wijkmaat.app.site;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nl.wijkmaat.app.register.Register;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The running site: from {@link #start} until {@link #close}. */
public final class SiteServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final CountDownLatch ended = new CountDownLatch(1);

    private SiteServer(ServletWebServerApplicationContext context) {
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                ended.countDown();
            }
        });
    }

    /** Starts the site; returns when it listens. The register may still be starting then. */
    public static SiteServer start(SiteSettings settings) {
        var context = new SpringApplicationBuilder(SiteConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .headless(true)
                .properties(Map.of(
                        "server.port",
                        settings.port(),
                        "logging.level.root",
                        "WARN",
                        "spring.jmx.enabled",
                        false,
                        "spring.main.register-shutdown-hook",
                        true))
                .initializers(c -> c.getBeanFactory().registerSingleton("siteSettings", settings))
                .run();
        return new SiteServer((ServletWebServerApplicationContext) context);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** The address of the home page on this machine. */
    public URI address() {
        return URI.create("http://localhost:" + port() + "/");
    }

    Register register() {
        return context.getBean(Register.class);
    }

    /** Waits until the site is told to stop. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Answers what is under way, stops listening and closes the register. */
    @Override
    public void close() {
        context.close();
    }
}
