package org.earlyhelp.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names what stands inside another type after both: a contact and a case each have a
 * {@code Family}, and they are not the same.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

	/** Registered first, and so asked last, as the one that it replaces. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver modelResolver() {
		var resolver = new ModelResolver(Json31.mapper(), new AfterBoth());
		resolver.openapi31(true);
		return resolver;
	}

	private static final class AfterBoth extends TypeNameResolver {

		@Override
		protected String getNameOfClass(Class<?> type) {
			String name = super.getNameOfClass(type);
			Class<?> around = type.getEnclosingClass();
			if (around == null) {
				return name;
			}
			String outer = around.getSimpleName().replaceFirst("(Api|Controller)$", "");
			return name.startsWith(outer) ? name : outer + name;
		}

	}

}
