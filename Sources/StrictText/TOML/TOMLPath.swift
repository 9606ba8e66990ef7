/// The way from the root of a TOML document to one of its values.
package struct TOMLPath: Hashable, Sendable {
    /// One step of the way.
    package enum Step: Hashable, Sendable {
        /// Into a table.
        case key(String)
        /// Into an array, or to one table of an array of tables.
        case index(Int)
    }

    /// The steps, from the root on.
    package var steps: [Step]

    /// Makes a path of its steps; without any it is the root's.
    package init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// A path through tables only.
    package init(keys: String...) {
        steps = keys.map(Step.key)
    }

    /// The path of the table or array around the value; the root is its own.
    package var parent: TOMLPath {
        TOMLPath(Array(steps.dropLast()))
    }

    /// The path with one step more.
    package static func + (path: TOMLPath, step: Step) -> TOMLPath {
        TOMLPath(path.steps + [step])
    }

    /// The path with a step into a table more.
    package static func + (path: TOMLPath, key: String) -> TOMLPath {
        path + .key(key)
    }
}

extension TOMLPath: CustomStringConvertible {
    /// `profiles.uat.base_url`, `keys."member.register"[0]`.
    package var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .key(let name):
                let isBare = !name.isEmpty && name.utf8.allSatisfy(\.isBareKeyByte)
                text += (text.isEmpty ? "" : ".") + (isBare ? name : "\"\(name)\"")
            case .index(let index):
                text += "[\(index)]"
            }
        }
    }
}

extension UInt8 {
    /// Whether the byte may stand in a TOML key without quotes.
    package var isBareKeyByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default:
            false
        }
    }
}
