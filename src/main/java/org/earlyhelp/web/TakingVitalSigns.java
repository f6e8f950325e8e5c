package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.earlyhelp.shared.VitalSign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads each vital sign every half minute, so that no collector of metrics waits for the
 * database. Where one cannot be read it is taken away until it can: an old amount would
 * look like calm. Each node tells the same amounts: watch the largest.
 */
@Component
class TakingVitalSigns {

	private static final Logger log = LoggerFactory.getLogger(TakingVitalSigns.class);

	private final List<VitalSign> signs;

	private final MeterRegistry registry;

	private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

	TakingVitalSigns(List<VitalSign> signs, MeterRegistry registry) {
		this.signs = signs;
		this.registry = registry;
	}

	@Scheduled(initialDelayString = "${early-help.metrics.every:30s}",
			fixedDelayString = "${early-help.metrics.every:30s}")
	void take() {
		this.signs.forEach((sign) -> gauge(sign).register(rows(sign), true));
	}

	private MultiGauge gauge(VitalSign sign) {
		return this.gauges.computeIfAbsent(sign.name(),
				(name) -> MultiGauge.builder("early.help." + name).description(sign.meaning()).register(this.registry));
	}

	private List<MultiGauge.Row<?>> rows(VitalSign sign) {
		try {
			return sign.read()
				.stream().<MultiGauge
						.Row<?>>map((reading) -> MultiGauge.Row.of(tags(reading), reading.amount()))
				.toList();
		}
		catch (RuntimeException ex) {
			log.warn("vital sign not read name={} because={}", sign.name(), ex.getClass().getSimpleName());
			return List.of();
		}
	}

	private static Tags tags(VitalSign.Reading reading) {
		Tags tags = Tags.empty();
		for (Map.Entry<String, String> of : reading.of().entrySet()) {
			tags = tags.and(of.getKey(), of.getValue());
		}
		return tags;
	}

}
