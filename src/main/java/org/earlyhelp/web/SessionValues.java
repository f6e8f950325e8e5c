package org.earlyhelp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.page.KeptInSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

/**
 * What a session may hold, as JSON and back: texts, numbers, moments, records of ours
 * that are marked for it, and the five things that the framework keeps there. Nothing
 * else goes in, and nothing that was stored says which class is made of it beyond these
 * (S-12).
 */
final class SessionValues {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<String, Class<?>> PLAIN = plain(String.class, Integer.class, Long.class, Boolean.class,
			Instant.class, LocalDate.class, UUID.class);

	private static final int MOST_BYTES = 500_000;

	private SessionValues() {
	}

	/** One value, with what it is. */
	private record Held(String is, JsonNode value) {
	}

	/** Who is signed in: all that their page needs, and nothing of a token. */
	private record Person(User user) {
	}

	/** The token on each form. */
	private record Token(String header, String parameter, String token) {
	}

	/** What the next page tells, and which page that is. */
	private record Told(Map<String, Held> values, String path, Map<String, List<String>> parameters, long until) {
	}

	/** What was asked of the OpenID provider. */
	private record Asked(String at, String client, String back, Set<String> scopes, String state,
			Map<String, Object> parameters, Map<String, Object> attributes, String address) {
	}

	/**
	 * @throws IllegalStateException where a session may not hold it
	 */
	static byte[] write(String name, Object value) {
		byte[] bytes = JSON.writeValueAsBytes(held(name, value));
		if (bytes.length > MOST_BYTES) {
			throw new IllegalStateException(name + " is too large for a session: put it aside");
		}
		return bytes;
	}

	/** Null where it is of a version of ours that knew other things. */
	static Object read(byte[] bytes) {
		return value(JSON.readValue(bytes, Held.class));
	}

	private static Held held(String name, Object value) {
		if (value instanceof KeptInSession) {
			return json(value.getClass().getName(), value);
		}
		String type = value.getClass().getSimpleName();
		if (PLAIN.get(type) == value.getClass()) {
			return json(type, value);
		}
		if (value instanceof SecurityContext context && context.getAuthentication() != null
				&& context.getAuthentication().getPrincipal() instanceof SignedIn by) {
			return json("person", new Person(by.user()));
		}
		if (value instanceof CsrfToken token) {
			return json("token", new Token(token.getHeaderName(), token.getParameterName(), token.getToken()));
		}
		if (value instanceof OAuth2AuthorizationRequest asked) {
			return json("asked",
					new Asked(asked.getAuthorizationUri(), asked.getClientId(), asked.getRedirectUri(),
							asked.getScopes(), asked.getState(), asked.getAdditionalParameters(), asked.getAttributes(),
							asked.getAuthorizationRequestUri()));
		}
		if (value instanceof List<?> several && several.stream().allMatch(FlashMap.class::isInstance)) {
			return json("told", several.stream().map((one) -> told((FlashMap) one)).toList());
		}
		throw new IllegalStateException(
				name + ": a session holds no " + value.getClass().getName() + ", only what is KeptInSession");
	}

	private static Held json(String is, Object value) {
		return new Held(is, JSON.valueToTree(value));
	}

	private static Object value(Held held) {
		Class<?> plain = PLAIN.get(held.is());
		if (plain != null) {
			return JSON.treeToValue(held.value(), plain);
		}
		return switch (held.is()) {
			case "person" -> signedIn(JSON.treeToValue(held.value(), Person.class).user());
			case "token" -> token(JSON.treeToValue(held.value(), Token.class));
			case "asked" -> asked(JSON.treeToValue(held.value(), Asked.class));
			case "told" -> told(JSON.treeToValue(held.value(), Told[].class));
			default -> ours(held);
		};
	}

	private static Object ours(Held held) {
		try {
			Class<?> type = Class.forName(held.is(), false, SessionValues.class.getClassLoader());
			return (KeptInSession.class.isAssignableFrom(type) && type.isRecord())
					? JSON.treeToValue(held.value(), type) : null;
		}
		catch (ClassNotFoundException ex) {
			return null;
		}
	}

	private static SecurityContext signedIn(User user) {
		return new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user), null, List.of()));
	}

	private static CsrfToken token(Token token) {
		return new DefaultCsrfToken(token.header(), token.parameter(), token.token());
	}

	private static OAuth2AuthorizationRequest asked(Asked asked) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(asked.at())
			.clientId(asked.client())
			.redirectUri(asked.back())
			.scopes(asked.scopes())
			.state(asked.state())
			.additionalParameters(asked.parameters())
			.attributes((all) -> all.putAll(asked.attributes()))
			.authorizationRequestUri(asked.address())
			.build();
	}

	private static Told told(FlashMap map) {
		var values = new LinkedHashMap<String, Held>();
		map.forEach((name, value) -> {
			if (value != null) {
				values.put(name, held(name, value));
			}
		});
		return new Told(values, map.getTargetRequestPath(), new HashMap<>(map.getTargetRequestParams()),
				map.getExpirationTime());
	}

	private static List<FlashMap> told(Told[] all) {
		var maps = new ArrayList<FlashMap>();
		for (Told told : all) {
			var map = new FlashMap();
			told.values().forEach((name, value) -> map.put(name, value(value)));
			map.setTargetRequestPath(told.path());
			told.parameters()
				.forEach((name, values) -> values.forEach((value) -> map.addTargetRequestParam(name, value)));
			map.setExpirationTime(told.until());
			maps.add(map);
		}
		return maps;
	}

	private static Map<String, Class<?>> plain(Class<?>... types) {
		var plain = new HashMap<String, Class<?>>();
		for (Class<?> type : types) {
			plain.put(type.getSimpleName(), type);
		}
		return Map.copyOf(plain);
	}

}
