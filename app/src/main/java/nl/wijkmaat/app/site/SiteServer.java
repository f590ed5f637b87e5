package nl.wijkmaat.app.site;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.register.AuditTrail;
import nl.wijkmaat.app.register.Register;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.StoreException;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
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

    /**
     * Starts the site; returns when it listens. The register may still be starting then.
     *
     * @param atlas what there is to show
     * @throws ProblemException when a part of the site finds something wrong in the catalogue
     * @throws StoreException when it cannot read the editions
     * @throws UncheckedIOException when a file that a setting names cannot be read; the message tells which
     */
    public static SiteServer start(SiteSettings settings, Atlas atlas) {
        return start(settings, atlas, new KnownBurdens(atlas));
    }

    /**
     * The same.
     *
     * @param burdens what weighs on areas, for all pages
     */
    static SiteServer start(SiteSettings settings, Atlas atlas, KnownBurdens burdens) {
        SpringApplicationBuilder parts = new SpringApplicationBuilder(SiteConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .headless(true)
                .properties(Map.of(
                        "server.port",
                        settings.port(),
                        "logging.level.root",
                        "WARN",
                        // What goes wrong at the start comes out as an exception, and is told once.
                        "logging.level.org.springframework.boot.SpringApplication",
                        "OFF",
                        "logging.level.org.springframework.boot.web.server.servlet.context",
                        "ERROR",
                        "spring.jmx.enabled",
                        false,
                        "spring.main.register-shutdown-hook",
                        true))
                .initializers(c -> c.getBeanFactory().registerSingleton("siteSettings", settings))
                .initializers(c -> c.getBeanFactory().registerSingleton("atlas", atlas))
                .initializers(c -> c.getBeanFactory().registerSingleton("burdens", burdens));
        SiteServer site = new SiteServer((ServletWebServerApplicationContext) run(parts));
        site.writeDownWhatIsOpen();
        return site;
    }

    /** What a part of the site says is wrong comes out as it was said, without how the parts were put together around it. */
    private static ConfigurableApplicationContext run(SpringApplicationBuilder parts) {
        try {
            return parts.run();
        } catch (BeansException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProblemException problems) {
                    throw problems;
                }
                if (cause instanceof StoreException store) {
                    throw store;
                }
                if (cause instanceof UncheckedIOException file) {
                    throw file;
                }
            }
            throw e;
        }
    }

    /** So that for every moment it can be told which figures readers saw. */
    private void writeDownWhatIsOpen() {
        List<String> editions = context.getBean(Atlas.class).listEditions().stream()
                .map(Manifest::edition)
                .sorted()
                .toList();
        register().whenOpened((client, _) -> {
            if (client != null) {
                new AuditTrail(client).append("site", "site-opened", "editions", String.join(" ", editions));
            }
        });
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
