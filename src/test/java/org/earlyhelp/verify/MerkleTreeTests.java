package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * the vectors of the certificate transparency tests, and every small tree.
 */
class MerkleTreeTests {

	private static final int LARGEST = 300;

	private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	private final Random random = new Random(6962);

	@ParameterizedTest
	@CsvSource({ "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" })
	void hasTheKnownRoots(int size, String root) {
		List<byte[]> hashes = LEAVES.stream().map(HexFormat.of()::parseHex).map(MerkleHash::ofLeaf).toList();

		assertThat(HexFormat.of().formatHex(tree(hashes).root(size))).isEqualTo(root);
	}

	@Test
	void provesThatEachLeafIsThereAndNoOther() {
		List<byte[]> hashes = hashes(LARGEST);
		TileTree tree = tree(hashes);
		var wrong = new ArrayList<String>();
		for (int size = 1; size <= LARGEST; size++) {
			byte[] root = tree.root(size);
			for (int index = 0; index < size; index++) {
				List<byte[]> proof = tree.inclusion(index, size);
				boolean told = Proofs.includes(index, size, hashes.get(index), proof, root)
						&& !Proofs.includes(index, size, flipped(hashes.get(index)), proof, root);
				if (!proof.isEmpty()) {
					told &= !Proofs.includes(index, size, hashes.get(index), flipped(proof), root)
							&& !Proofs.includes(index, size, hashes.get(index), proof.subList(1, proof.size()), root);
				}
				if (!told) {
					wrong.add(index + " of " + size);
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void provesThatEachTreeBeginsWithEachSmaller() {
		TileTree tree = tree(hashes(LARGEST));
		List<byte[]> roots = new ArrayList<>();
		for (int size = 0; size <= LARGEST; size++) {
			roots.add(tree.root(size));
		}
		var wrong = new ArrayList<String>();
		for (int larger = 0; larger <= LARGEST; larger++) {
			for (int size = 0; size <= larger; size++) {
				List<byte[]> proof = tree.consistency(size, larger);
				assertThat(Proofs.continues(size, roots.get(size), larger, roots.get(larger), proof)).isTrue();
				assertThat(Proofs.continues(size, flipped(roots.get(size)), larger, roots.get(larger), proof))
					.isFalse();
				if (!proof.isEmpty()) {
					assertThat(Proofs.continues(size, roots.get(size), larger, roots.get(larger), flipped(proof)))
						.isFalse();
					assertThat(Proofs.continues(size, roots.get(size), larger, flipped(roots.get(larger)), proof))
						.isFalse();
				}
			}
		}
	}

	@Test
	void readsTilesOfEveryLevel() {
		List<byte[]> hashes = hashes(70_000);
		TileTree tree = tree(hashes);
		byte[] root = tree.root(70_000);

		assertThat(Proofs.includes(65_535, 70_000, hashes.get(65_535), tree.inclusion(65_535, 70_000), root)).isTrue();
		assertThat(tree.inclusion(65_535, 70_000)).hasSizeLessThanOrEqualTo(17);
		assertThat(Proofs.continues(65_537, tree.root(65_537), 70_000, root, tree.consistency(65_537, 70_000)))
			.isTrue();
	}

	private List<byte[]> hashes(int leaves) {
		var hashes = new ArrayList<byte[]>();
		for (int leaf = 0; leaf < leaves; leaf++) {
			hashes.add(MerkleHash.ofLeaf(("leaf " + leaf).getBytes()));
		}
		return hashes;
	}

	private byte[] flipped(byte[] hash) {
		byte[] other = hash.clone();
		other[this.random.nextInt(other.length)] ^= (byte) (1 << this.random.nextInt(8));
		return other;
	}

	private List<byte[]> flipped(List<byte[]> proof) {
		var other = new ArrayList<>(proof);
		int place = this.random.nextInt(other.size());
		other.set(place, flipped(other.get(place)));
		return other;
	}

	/** The tiles of these, as the sequencer keeps them. */
	private static TileTree tree(List<byte[]> leaves) {
		var tiles = new HashMap<String, byte[]>();
		List<byte[]> level = leaves;
		for (int number = 0; !level.isEmpty(); number++) {
			var above = new ArrayList<byte[]>();
			for (int from = 0; from < level.size(); from += TileTree.WIDTH) {
				byte[] tile = joined(level.subList(from, Math.min(level.size(), from + TileTree.WIDTH)));
				tiles.put(number + "/" + from / TileTree.WIDTH, tile);
				if (tile.length == TileTree.WIDTH * MerkleHash.LENGTH) {
					above.add(TileTree.rootOf(tile));
				}
			}
			level = above;
		}
		Map<String, byte[]> kept = Map.copyOf(tiles);
		return new TileTree((number, place) -> kept.get(number + "/" + place));
	}

	private static byte[] joined(List<byte[]> hashes) {
		byte[] all = new byte[hashes.size() * MerkleHash.LENGTH];
		for (int at = 0; at < hashes.size(); at++) {
			System.arraycopy(hashes.get(at), 0, all, at * MerkleHash.LENGTH, MerkleHash.LENGTH);
		}
		return all;
	}

}
