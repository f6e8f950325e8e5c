package org.earlyhelp.web;

import java.beans.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * {@code #parts} in the component fragments: reads the items that a page gives, whether
 * they are records, maps or beans, and puts lists of classes and ids together.
 */
public final class Parts {

	Parts() {
	}

	/**
	 * Each item, of which any property may be asked for: what it does not have is null.
	 * @param items a collection, an array or null
	 * @param otherwise what to take where there are none
	 */
	public List<Map<String, Object>> of(Object items, Object... otherwise) {
		List<Map<String, Object>> parts = stream(items).filter((item) -> item != null).map(this::one).toList();
		return parts.isEmpty() ? Arrays.stream(otherwise).map(this::one).toList() : parts;
	}

	/** One item, of which any property may be asked for. */
	public Map<String, Object> one(Object item) {
		return (item instanceof Part part) ? part : new Part(item);
	}

	/** Whether any item has this property. */
	public boolean anyHas(Object items, String property) {
		return of(items).stream().anyMatch((part) -> is(part.get(property)));
	}

	/** The value of this key; null where there is no map. */
	public Object at(Map<?, ?> map, Object key) {
		return (map != null) ? map.get(key) : null;
	}

	/** The attributes, if any, and this one, unless its value is null. */
	public Map<String, Object> with(Map<String, Object> attributes, String name, Object value) {
		var all = new LinkedHashMap<String, Object>((attributes != null) ? attributes : Map.of());
		if (value != null) {
			all.put(name, String.valueOf(value));
		}
		return all;
	}

	/** With a space between; null where there is nothing. */
	public String join(Object... words) {
		String joined = Arrays.stream(words).filter(Parts::is).map(String::valueOf).collect(Collectors.joining(" "));
		return joined.isEmpty() ? null : joined;
	}

	/** The second, where there is anything of the first; else null. */
	public Object when(Object condition, Object then) {
		return is(condition) ? then : null;
	}

	/** The second, where there is nothing of the first; else null. */
	public Object unless(Object condition, Object then) {
		return is(condition) ? null : then;
	}

	/**
	 * Whether it is chosen: as the item itself says, else where its value (or its text,
	 * where it has none) is the one, or one of those, given.
	 */
	public boolean chosen(Object item, Object given) {
		Map<String, Object> part = one(item);
		Object says = (part.get("checked") != null) ? part.get("checked") : part.get("selected");
		if (says != null) {
			return is(says);
		}
		Object value = (part.get("value") != null) ? part.get("value") : part.get("text");
		return is(given) && stream(given).anyMatch((one) -> String.valueOf(one).equals(String.valueOf(value)));
	}

	/**
	 * Whether there is anything: not null, false, empty. Thymeleaf itself takes the word
	 * "No" for false.
	 */
	public static boolean is(Object value) {
		boolean nothing = value instanceof Collection<?> several && several.isEmpty();
		return value != null && !nothing && !Boolean.FALSE.equals(value) && !"".equals(value);
	}

	private static Stream<?> stream(Object items) {
		if (items instanceof Collection<?> several) {
			return several.stream();
		}
		return (items instanceof Object[] array) ? Arrays.stream(array) : Stream.ofNullable(items);
	}

	private static final class Part extends AbstractMap<String, Object> {

		private final Object item;

		private Part(Object item) {
			this.item = item;
		}

		/** Whatever is asked for: what is not there is null. */
		@Override
		public boolean containsKey(Object key) {
			return true;
		}

		@Override
		public Object get(Object key) {
			if (this.item instanceof Map<?, ?> map) {
				return map.get(key);
			}
			if (this.item instanceof Record) {
				return Arrays.stream(this.item.getClass().getRecordComponents())
					.filter((component) -> component.getName().equals(key))
					.map(RecordComponent::getAccessor)
					.findFirst()
					.map(this::read)
					.orElse(null);
			}
			PropertyDescriptor property = BeanUtils.getPropertyDescriptor(this.item.getClass(), String.valueOf(key));
			return (property != null && property.getReadMethod() != null) ? read(property.getReadMethod()) : null;
		}

		private Object read(java.lang.reflect.Method method) {
			ReflectionUtils.makeAccessible(method);
			return ReflectionUtils.invokeMethod(method, this.item);
		}

		/** Its properties cannot be gone through: each must be asked for. */
		@Override
		public Set<Entry<String, Object>> entrySet() {
			return Set.of();
		}

		@Override
		public boolean isEmpty() {
			return false;
		}

	}

}
