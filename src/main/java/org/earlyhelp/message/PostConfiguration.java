package org.earlyhelp.message;

import uk.gov.service.notify.NotificationClient;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

/**
 * Which way messages leave in earnest. Where none is set up they are read within the
 * service alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MessageSettings.class)
class PostConfiguration {

	@Bean
	@Profile("!demo")
	@ConditionalOnProperty(name = "early-help.messages.by", havingValue = "smtp")
	Post smtp(MessageSettings settings, JavaMailSender sender) {
		return new SmtpPost(sender, settings.from());
	}

	@Bean
	@Profile("!demo")
	@ConditionalOnProperty(name = "early-help.messages.by", havingValue = "notify")
	Post govUkNotify(MessageSettings settings) {
		require(settings.notifyKey(), "early-help.messages.notify-key");
		require(settings.notifyTemplate(), "early-help.messages.notify-template");
		return new NotifyPost(new NotificationClient(settings.notifyKey(), settings.notifyAddress()),
				settings.notifyTemplate());
	}

	private static void require(String value, String property) {
		if (!StringUtils.hasText(value)) {
			throw new IllegalStateException("Set " + property + ": messages leave by GOV.UK Notify");
		}
	}

}
