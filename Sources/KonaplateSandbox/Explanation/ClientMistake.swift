/// What a client most likely did wrong, found by doing the same and getting the same.
package struct ClientMistake: Hashable, Sendable {
    /// The kind, for programs.
    package let kind: Kind
    /// The mistake and the way out.
    package let sentence: Sentence

    /// The kinds of mistake that are recognised.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        // The path.
        case method, pathPrefix, pathQuery, pathTypo, pathNotServed
        // The transaction token's form.
        case tokenWithoutPadding, tokenTimeOf16, tokenHexadecimal, tokenURLAlphabet, tokenBase64OfHexadecimal
        case tokenCut, tokenForm
        // What the code was computed over.
        case macOverBase64, macOverPlainText, macOverEncData, macOverReserialisedBody, macOverTime
        case macOverAccessKeyAndTime, macOverNothing
        // The key and the function.
        case keyFromHexadecimal, keyFromBase64, keyIsAccessKey, keyIsCryptoKeyID, keyWithLineBreak
        case keyAndMessageExchanged, digestWithoutKey, otherDigest, macUnexplained
        // Other headers.
        case headerMissing, headerValue
        case correlationIDWithMilliseconds, correlationIDOf21, correlationIDWithCentury, correlationIDForm
        case timeOf16, timeOf17, timeDiffersFromToken, koreanTimeAsUTC, utcTimeAsKorean, clockOff
        case accessKeyIsSecretKey, accessKeyOther, cryptoKeyIDOther
        // The body.
        case plainBody, encryptedWithoutKeyID, bodyNotJSON, bodyForm, bodyRepeatedName, bodyTooDeep, bodyTooLarge
        case memberIDAsText, memberIDUnknown, field
        // The JWE.
        case jweParts, jweBase64, jweHeader, jweAlgorithm, jweLength, jwePadding, jweContentKey, jweAuthenticatedData
        case jweClientKey, jweOtherKey, jweChanged
    }

    init(_ kind: Kind, _ korean: String, _ english: String) {
        self.kind = kind
        sentence = Sentence(korean, english)
    }
}
