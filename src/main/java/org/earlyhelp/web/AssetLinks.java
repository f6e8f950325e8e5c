package org.earlyhelp.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Links to {@link AssetConfiguration assets} by content in every page, also in those that
 * a filter shows, where Spring's own filter for it does not reach.
 */
@Component
class AssetLinks extends StandardLinkBuilder {

	private final ObjectProvider<ResourceUrlProvider> names;

	AssetLinks(SpringTemplateEngine pages, ObjectProvider<ResourceUrlProvider> names) {
		this.names = names;
		setOrder(0);
		pages.addLinkBuilder(this);
	}

	@Override
	protected String processLink(IExpressionContext context, String link) {
		String named = link.startsWith("/assets/") ? this.names.getObject().getForLookupPath(link) : null;
		return (named != null) ? named : super.processLink(context, link);
	}

}
