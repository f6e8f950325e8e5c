package org.earlyhelp.audit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.earlyhelp.TestDatabase;
import org.earlyhelp.access.CurrentUser;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Tests the ledger alone, on the database that is asked for. */
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = LedgerSlice.Parts.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@interface LedgerSlice {

	@EnableAutoConfiguration
	@EnableConfigurationProperties(LedgerSettings.class)
	@Import({ MasterKey.class, FamilyKeys.class, Vault.class, Ledger.class, LedgerEntries.class, History.class,
			SearchingLedger.class, LedgerSubjects.class, ReadingPayloads.class, ExportingLedger.class, Refusals.class,
			SignIns.class, LedgerHealth.class, ReasonsToRead.class, TransactionConfiguration.class, CurrentUser.class,
			Tree.class, Sequencer.class, SigningKey.class, CheckpointFile.class, Checkpoints.class,
			SequencingLedger.class, ProvingLedger.class, SigningEras.class, BundleRows.class, Bundling.class,
			OfferingCheckpoints.class })
	class Parts {

		@Bean
		java.time.Clock clock() {
			return java.time.Clock.systemUTC();
		}

	}

}
