import Glibc
import StrictText
import Wording

/// Eyes that see fewer colours, and how a colour looks to them.
enum ColourVision: String, CaseIterable, Decodable, Sendable {
    /// Red and green look alike.
    case deuteranopia
    /// Blue and green look alike, and so do yellow and violet.
    case tritanopia

    init(from decoder: any Decoder) throws {
        self = try decoder.named(Phrase("색각", "vision"))
    }

    /// A colour as these eyes see it.
    func seen(_ colour: LinearRGB) -> LinearRGB {
        let rows = matrix
        func part(_ row: (Double, Double, Double)) -> Double {
            min(1, max(0, row.0 * colour.red + row.1 * colour.green + row.2 * colour.blue))
        }
        return LinearRGB(red: part(rows.0), green: part(rows.1), blue: part(rows.2))
    }

    /// The simulation of Machado, Oliveira and Fernandes (2009) for eyes that lack one kind of cones.
    private var matrix: ((Double, Double, Double), (Double, Double, Double), (Double, Double, Double)) {
        switch self {
        case .deuteranopia:
            ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
        case .tritanopia:
            ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))
        }
    }
}

/// A colour by how much light of each kind it has, from 0 to 1.
struct LinearRGB: Hashable, Sendable {
    let red: Double
    let green: Double
    let blue: Double

    /// How bright it is.
    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// How different two colours look: the distance in Oklab times 100, where 2 is hardly seen.
    func distance(to other: LinearRGB) -> Double {
        let (first, second) = (oklab, other.oklab)
        let (lightness, a, b) = (first.0 - second.0, first.1 - second.1, first.2 - second.2)
        return 100 * (lightness * lightness + a * a + b * b).squareRoot()
    }

    private var oklab: (Double, Double, Double) {
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        return (
            0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
            1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
            0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
        )
    }
}
