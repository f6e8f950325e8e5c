package org.earlyhelp.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.text.Text;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds requests to what the method that answers them declares: no other parameter, none
 * twice, and a body in JSON where it takes one.
 */
final class StrictRequests implements HandlerInterceptor {

	/** Stands for a method that takes all parameters as a map, and checks them itself. */
	private static final String EVERY = "*";

	private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

	private final Map<HandlerMethod, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException {
		if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith("org.earlyhelp")) {
			return true;
		}
		demandJson(method, request);
		demandToBeHeard(method, request);
		boolean form = LimitedBody.isMultipart(request);
		Map<String, Boolean> several = this.declared.computeIfAbsent(method, StrictRequests::parameters);
		var findings = new InvalidInput.Findings();
		boolean readsAll = several.containsKey(EVERY);
		request.getParameterMap().forEach((name, values) -> {
			String shown = name.replaceAll("[^A-Za-z0-9_.-]", "?");
			findings.unless(form || readsAll || several.containsKey(name), shown, "query.unknown");
			findings.unless(values.length == 1 || readsAll || several.getOrDefault(name, false), shown,
					"query.repeated");
			findings.unless(Arrays.stream(values).allMatch(Text::isWhole), shown, "text.unseen");
		});
		findings.refuse();
		return true;
	}

	private static void demandJson(HandlerMethod method, HttpServletRequest request)
			throws HttpMediaTypeNotSupportedException {
		boolean takesBody = Arrays.stream(method.getMethodParameters())
			.map((parameter) -> parameter.getParameterAnnotation(RequestBody.class))
			.anyMatch((body) -> body != null);
		boolean isSent = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
		if (!takesBody || (request.getContentType() == null && !isSent)) {
			return;
		}
		MediaType type = typeOf(request.getContentType());
		boolean utf8 = type != null
				&& (type.getCharset() == null || "UTF-8".equalsIgnoreCase(type.getCharset().name()));
		if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type) || !utf8) {
			throw new HttpMediaTypeNotSupportedException(type, JSON);
		}
	}

	/**
	 * A command whose answer the caller cannot take is refused before it is done, not
	 * after.
	 */
	private static void demandToBeHeard(HandlerMethod method, HttpServletRequest request)
			throws HttpMediaTypeNotAcceptableException {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null || "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
			return;
		}
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
		boolean json = mapping == null || mapping.produces().length == 0;
		if (json && !takesJson(accept)) {
			throw new HttpMediaTypeNotAcceptableException(JSON);
		}
	}

	private static boolean takesJson(String accept) {
		try {
			return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static MediaType typeOf(String header) {
		try {
			return (header != null) ? MediaType.parseMediaType(header) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The parameters that the method declares, and whether each may come several times.
	 */
	private static Map<String, Boolean> parameters(HandlerMethod method) {
		var several = new HashMap<String, Boolean>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
			if (annotation != null) {
				String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
				boolean all = Map.class.isAssignableFrom(parameter.getParameterType());
				several.put(all ? EVERY : name, isSeveral(parameter.getParameterType()));
			}
			else if (parameter.getParameterAnnotations().length == 0 || isQuery(parameter)) {
				addComponents(several, parameter.getParameterType());
			}
		}
		return several;
	}

	private static boolean isQuery(MethodParameter parameter) {
		return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class);
	}

	private static void addComponents(Map<String, Boolean> several, Class<?> type) {
		if (type.isRecord()) {
			for (RecordComponent component : type.getRecordComponents()) {
				several.put(component.getName(), isSeveral(component.getType()));
			}
		}
	}

	private static boolean isSeveral(Class<?> type) {
		return type.isArray() || Iterable.class.isAssignableFrom(type);
	}

}
