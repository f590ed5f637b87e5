package nl.wijkmaat.app.site;

import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.register.Register;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/**
 * The parts of the site. They are named here one by one, without auto-configuration: what runs is what stands here, and the first
 * page does not wait for parts that nobody uses.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    Assets assets(SiteSettings settings) {
        return new Assets(settings.themeOrNull());
    }

    @Bean
    Register register(SiteSettings settings) {
        return Register.start(settings.dataDirectory().resolve("register"), settings.databaseOrNull());
    }

    @Bean
    Site site(Assets assets, Atlas atlas, KnownBurdens burdens, Register register, SiteSettings settings) {
        return new Site(assets, atlas, burdens, register, settings);
    }

    @Bean
    RouterFunction<ServerResponse> routes(Site site) {
        return site.routes();
    }

    @Bean
    RouterFunctionMapping routerFunctionMapping() {
        RouterFunctionMapping mapping = new RouterFunctionMapping();
        mapping.setMessageConverters(List.of(new StringHttpMessageConverter()));
        return mapping;
    }

    @Bean
    HandlerFunctionAdapter handlerFunctionAdapter() {
        return new HandlerFunctionAdapter();
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcherServletRegistration(DispatcherServlet servlet) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(servlet, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders(Atlas atlas) {
        FilterRegistrationBean<ResponseHeaders> registration =
                new FilterRegistrationBean<>(new ResponseHeaders(atlas::isInvented));
        registration.setOrder(OrderedFilter.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    TomcatServletWebServerFactory webServerFactory(SiteSettings settings) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
        factory.setShutdown(Shutdown.GRACEFUL);
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofKilobytes(1));
        compression.setMimeTypes(new String[] {
            "text/html",
            "text/css",
            "text/javascript",
            "text/csv",
            "application/json",
            "application/geo+json",
            "image/svg+xml",
            "application/vnd.mapbox-vector-tile"
        });
        factory.setCompression(compression);
        // The address of a custom area names each of its buurten.
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxHttpRequestHeaderSize", "32768"));
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(UnreadableRequestValve.class.getName()));
        return factory;
    }
}
