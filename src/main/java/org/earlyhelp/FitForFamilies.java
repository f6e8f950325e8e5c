package org.earlyhelp;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.env.Environment;

/**
 * What must be set before families rely on the service, and to what it must not be set
 * (S-15). Tells everything that is wrong, and never a secret.
 */
final class FitForFamilies {

	private static final String URL = "spring.datasource.url";

	private static final Set<String> EVERYBODY_KNOWS = Set.of("demo", "password", "passw0rd", "postgres", "admin",
			"changeme", "change-me", "change_me", "secret", "test", "root", "sa", "early_help", "early-help",
			"earlyhelp", "early_help_app", "early_help_owner", "keycloak", "letmein", "welcome", "12345678",
			"123456789");

	private static final Set<String> MAY_DO_ANYTHING = Set.of("postgres", "sa", "root", "admin");

	private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

	private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:(?://([^/?]*))?/?[^?]*(?:\\?(.*))?");

	private final Environment settings;

	private final List<String> wrong = new ArrayList<>();

	private FitForFamilies(Environment settings) {
		this.settings = settings;
	}

	/** One line for each thing that is wrong; empty where nothing is. */
	static List<String> wrong(Environment settings) {
		var check = new FitForFamilies(settings);
		check.demonstration();
		check.database();
		check.keys();
		check.identity();
		return List.copyOf(check.wrong);
	}

	private void demonstration() {
		if (Arrays.asList(this.settings.getActiveProfiles()).contains("demo")) {
			this.wrong
				.add("profile demo is on too, which has users that anybody can be, and a movable clock: leave it out");
		}
		if (this.settings.getProperty("early-help.demo.clock") != null) {
			this.wrong.add("early-help.demo.clock sets a movable clock: leave it out");
		}
	}

	private void database() {
		String url = said(URL);
		Matcher postgresql = POSTGRESQL.matcher(url);
		if (!postgresql.matches()) {
			this.wrong.add(URL + (url.startsWith("jdbc:h2:") ? " is the embedded database" : " is no PostgreSQL")
					+ ": set it to one, jdbc:postgresql://<host>/<database>?sslmode=verify-full");
		}
		else if (!isOnThisMachine(postgresql.group(1)) && !isEncrypted(postgresql.group(2))) {
			this.wrong.add(URL + " reaches another machine without TLS: add sslmode=verify-full to it");
		}
		boolean certificate = url.contains("sslcert=");
		account("spring.datasource", "username", certificate);
		if (MAY_DO_ANYTHING.contains(said("spring.datasource.username").toLowerCase(Locale.ROOT))) {
			this.wrong.add("spring.datasource.username may do anything in the database: use a role that owns nothing"
					+ " (ops/database/roles.sql)");
		}
		if (this.settings.getProperty("spring.flyway.enabled", Boolean.class, true)) {
			account("spring.flyway", "user", certificate);
			if (!said("spring.flyway.user").isEmpty()
					&& said("spring.flyway.user").equals(said("spring.datasource.username"))) {
				this.wrong.add("spring.flyway.user owns the tables and is spring.datasource.username too: the service"
						+ " must own nothing (ops/database/roles.sql)");
			}
		}
	}

	private void account(String prefix, String user, boolean certificate) {
		String password = prefix + ".password";
		if (said(prefix + "." + user).isEmpty()) {
			this.wrong.add(prefix + "." + user + " is missing");
		}
		if (said(password).isEmpty()) {
			if (!certificate) {
				this.wrong.add(password + " is missing");
			}
		}
		else if (isKnown(said(password), said(prefix + "." + user))) {
			this.wrong.add(password + " is one that anybody would try: choose another");
		}
	}

	private void keys() {
		String encryption = key("early-help.ledger.master-key", "encrypts what the ledger holds of families");
		String signing = key("early-help.ledger.signing-key", "signs the ledger");
		if (!encryption.isEmpty() && encryption.equals(signing)) {
			this.wrong.add("early-help.ledger.signing-key is early-help.ledger.master-key: make another");
		}
		String sessions = key("early-help.sessions.key", "seals what people's sessions hold, the same on each node");
		if (!sessions.isEmpty() && (sessions.equals(encryption) || sessions.equals(signing))) {
			this.wrong.add("early-help.sessions.key is a key of the ledger: make another");
		}
	}

	private String key(String name, String what) {
		String said = said(name);
		String instead = "set it to 32 random bytes in base64 (openssl rand -base64 32), and keep a copy";
		if (said.isEmpty()) {
			this.wrong.add(name + ", which " + what + ", is missing: " + instead);
		}
		else if (!isRandom(said)) {
			this.wrong.add(name + " is no key: " + instead);
		}
		return said;
	}

	private void identity() {
		String issuer = said("early-help.identity.issuer");
		if (issuer.isEmpty()) {
			this.wrong.add("early-help.identity.issuer is missing: set it to the address of the OpenID provider that"
					+ " signs people in");
		}
		else if (!isHttps(issuer)) {
			this.wrong.add("early-help.identity.issuer is no https address");
		}
		required("early-help.identity.client-id", "what the pages are called at the OpenID provider");
		required("early-help.identity.audience", "what the tokens of the API are for");
		String secret = said("early-help.identity.client-secret");
		required("early-help.identity.client-secret", "what the OpenID provider has given to the pages");
		if (!secret.isEmpty() && isKnown(secret, said("early-help.identity.client-id"))) {
			this.wrong.add("early-help.identity.client-secret is one that anybody would try: make another");
		}
	}

	private void required(String name, String what) {
		if (said(name).isEmpty()) {
			this.wrong.add(name + " is missing: set it to " + what);
		}
	}

	private String said(String name) {
		return this.settings.getProperty(name, "").strip();
	}

	private static boolean isKnown(String password, String user) {
		return EVERYBODY_KNOWS.contains(password.toLowerCase(Locale.ROOT)) || password.equalsIgnoreCase(user);
	}

	/** Not 32 bytes, or all of them the same, as in an example. */
	private static boolean isRandom(String said) {
		try {
			byte[] key = Base64.getDecoder().decode(said);
			for (byte one : key) {
				if (one != key[0]) {
					return key.length == 32;
				}
			}
			return false;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isHttps(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null && ("https".equals(uri.getScheme())
					|| ("http".equals(uri.getScheme()) && isLoopback(uri.getHost())));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** None named is this machine too. */
	private static boolean isOnThisMachine(String hosts) {
		return hosts == null || hosts.isEmpty()
				|| Arrays.stream(hosts.split(","))
					.map((host) -> host.replaceFirst(":\\d*$", ""))
					.allMatch(FitForFamilies::isLoopback);
	}

	private static boolean isLoopback(String host) {
		return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
	}

	/** All that is said of it: a later word must not undo an earlier one. */
	private boolean isEncrypted(String parameters) {
		var said = new ArrayList<String>();
		for (String parameter : ((parameters != null) ? parameters : "").split("&")) {
			if (parameter.startsWith("sslmode=")) {
				said.add(parameter.substring("sslmode=".length()));
			}
		}
		String apart = said("spring.datasource.hikari.data-source-properties.sslmode");
		if (!apart.isEmpty()) {
			said.add(apart);
		}
		return !said.isEmpty() && said.stream().allMatch(ENCRYPTED::contains);
	}

}
