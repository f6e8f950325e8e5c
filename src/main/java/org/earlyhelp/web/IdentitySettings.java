package org.earlyhelp.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs people in to production.
 *
 * @param issuer address of the OpenID provider, as it stands in its tokens
 * @param clientId what the pages are called there
 * @param clientSecret what they prove it with
 * @param audience what a token of the API must be for
 * @param scopes what the pages ask for
 * @param claims where in a token it is told who somebody is
 */
@ConfigurationProperties("early-help.identity")
record IdentitySettings(String issuer, String clientId, String clientSecret, String audience,
		@DefaultValue("openid") List<String> scopes, @DefaultValue Claims claims) {

	/**
	 * Names of claims; a dot leads into a claim within another.
	 *
	 * @param username unique and lasting: never given to somebody else
	 * @param name as colleagues know them
	 * @param agency who they work for
	 * @param roles what they may be; others than those of this service count not
	 * @param districts whom they serve; all where it is left out
	 * @param team may be left out
	 * @param email may be left out
	 */
	record Claims(@DefaultValue("sub") String username, @DefaultValue("name") String name,
			@DefaultValue("agency") String agency, @DefaultValue("roles") String roles,
			@DefaultValue("districts") String districts, @DefaultValue("team") String team,
			@DefaultValue("email") String email) {

	}

}
