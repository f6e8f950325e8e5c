package org.earlyhelp.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and pictures, and nothing else that lies on the class path. A
 * page names each by its content ({@code @{/assets/app.css}} becomes
 * {@code /assets/app-<hash>.css}), so that browsers keep it for a year and yet never show
 * an old one.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(FOR_A_YEAR)
			.resourceChain(true)
			.addResolver(new ByContentAlone().addContentVersionStrategy("/**"));
	}

	/** What is asked for without its hash is not there: it would be kept for a year. */
	private static final class ByContentAlone extends VersionResourceResolver {

		@Override
		protected Resource resolveResourceInternal(HttpServletRequest request, String path,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			Resource found = super.resolveResourceInternal(request, path, locations, chain);
			boolean named = found instanceof HttpResource;
			return (request == null || named) ? found : null;
		}

	}

}
