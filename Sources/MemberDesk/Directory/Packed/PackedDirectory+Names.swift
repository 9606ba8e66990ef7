import Konaplate

extension PackedDirectory {
    /// The places of all members who have a name, in the order of the names, equal ones by number.
    ///
    /// Names are compared as `String` compares them. Nearly all are put in order by their first three characters, of which
    /// one number is made; only those that say nothing more or need normalising are compared as texts.
    package func placesByName() -> [UInt32] {
        var keys: [(key: UInt64, place: UInt32)] = []
        // Their characters are not in the order of their numbers.
        var unordered: [UInt32] = []
        for place in 0..<count {
            guard let name = name(at: place)?.exposed else { continue }
            if let key = Self.key(of: name) {
                keys.append((key, UInt32(place)))
            } else {
                unordered.append(UInt32(place))
            }
        }
        keys.sort { left, right in
            guard left.key == right.key else { return left.key < right.key }
            guard left.key & 1 == 1 else { return left.place < right.place }
            return isBefore(left.place, right.place)
        }
        let places = keys.map(\.place)
        return unordered.isEmpty ? places : merged(places, unordered.sorted(by: isBefore))
    }

    private func name(_ place: UInt32) -> String { name(at: Int(place))?.exposed ?? "" }

    private func isBefore(_ left: UInt32, _ right: UInt32) -> Bool { (name(left), left) < (name(right), right) }

    /// Puts a few places among many, both in order.
    private func merged(_ many: [UInt32], _ few: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(many.count + few.count)
        var taken = 0
        for place in few {
            var (low, high) = (taken, many.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(many[middle], place) { low = middle + 1 } else { high = middle }
            }
            result += many[taken..<low]
            result.append(place)
            taken = low
        }
        return result + many[taken...]
    }

    /// The first three characters in one number, whose lowest bit says that there are more; `nil` where the order of the
    /// characters is not that of the names.
    private static func key(of name: String) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        for scalar in name.unicodeScalars {
            // What stands for itself in normalised text, whatever comes next of these.
            switch scalar.value {
            case 1..<0x300, 0x4E00...0x9FFF, 0xAC00...0xD7A3: break
            default: return nil
            }
            if count < 3 { key |= UInt64(scalar.value) << UInt64(43 - 21 * count) }
            count += 1
        }
        return count > 3 ? key | 1 : key
    }
}
