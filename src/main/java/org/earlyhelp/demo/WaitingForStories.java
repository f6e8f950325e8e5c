package org.earlyhelp.demo;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets commands wait until the stories are lived, the clock's among them. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class WaitingForStories implements WebMvcConfigurer {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final LoadingDemoData data;

	WaitingForStories(LoadingDemoData data) {
		this.data = data;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				if (WaitingForStories.this.data.isLoading() && !READING.contains(request.getMethod())) {
					throw new StillLoading();
				}
				return true;
			}

		}).addPathPatterns("/**").excludePathPatterns("/session/**", "/error");
	}

}
