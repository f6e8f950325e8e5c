package org.earlyhelp.audit;

import java.util.Optional;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.secret.SealedBox;
import org.earlyhelp.verify.BundleEntry;

import org.springframework.stereotype.Component;

/**
 * Encrypts what is personal under the key of the family that it is about, so that
 * destroying the key erases every copy at once.
 */
@Component
public class Vault {

	private final FamilyKeys keys;

	Vault(FamilyKeys keys) {
		this.keys = keys;
	}

	/**
	 * @param family whose key; null for the service's own
	 * @return fresh for each call, however often the same is sealed
	 * @throws KeyDestroyed where the family's key is gone
	 */
	public byte[] seal(FamilyId family, byte[] plain) {
		return sealed(family, plain).orElseThrow(() -> new KeyDestroyed(family));
	}

	/**
	 * @param family whose key it was sealed under; null for the service's own
	 * @throws KeyDestroyed where the family's key is gone
	 */
	public byte[] open(FamilyId family, byte[] sealed) {
		return opened(family, sealed).orElseThrow(() -> new KeyDestroyed(family));
	}

	/**
	 * Erases at once all that was ever sealed for the family, here and in every copy;
	 * what its entries commit to stays provable. Twice is as once.
	 * @param under the basis and authority; names nobody
	 */
	public void destroy(FamilyId family, String by, String under) {
		this.keys.destroy(family, by, under);
	}

	/** Empty where the family's key is gone. */
	Optional<byte[]> sealed(FamilyId family, byte[] plain) {
		FamilyId owner = owner(family);
		return this.keys.of(owner).map((key) -> SealedBox.seal(key, plain, Entry.bytes(owner.value())));
	}

	/** Empty where the family's key is gone. */
	Optional<byte[]> opened(FamilyId family, byte[] sealed) {
		FamilyId owner = owner(family);
		return this.keys.existing(owner).map((key) -> SealedBox.open(key, sealed, Entry.bytes(owner.value())));
	}

	/**
	 * What an entry says, for somebody who is not to trust us: opened where it can be.
	 * @param sealed null where the key had been destroyed before it was written
	 */
	BundleEntry.Said said(FamilyId family, byte[] sealed) {
		var erased = this.keys.destroyed(owner(family));
		if (erased.isPresent()) {
			return erased.get();
		}
		try {
			return ((sealed != null) ? opened(family, sealed) : Optional.<byte[]>empty()).<BundleEntry.Said>map(
					BundleEntry.Said.Opened::new)
				.orElseGet(BundleEntry.Said.Withheld::new);
		}
		catch (IllegalStateException ex) {
			return new BundleEntry.Said.Unreadable();
		}
	}

	private static FamilyId owner(FamilyId family) {
		return (family != null) ? family : FamilyKeys.SERVICE;
	}

}
