//! Reading `Signature`, to carry it (SPEC §7).

use super::fields::{Result, Source};
use crate::exchange::message::{Signature, SignatureReference};
use crate::exchange::xml::Tag;

pub(super) fn signature(source: &mut Source<'_>) -> Result<Signature> {
    let mut signature = Signature::default();
    source.each_child(|source, tag| match tag.name {
        "SignedInfo" => signed_info(source, &mut signature),
        "SignatureValue" => source.first_string(tag, &mut signature.value, usize::MAX),
        "KeyInfo" => source.each_child(|source, tag| match tag.name {
            "X509Data" => source.each_child(|source, tag| match tag.name {
                "X509SubjectName" => {
                    source.first_string(tag, &mut signature.x509_subject, usize::MAX)
                }
                "X509Certificate" => {
                    source.first_string(tag, &mut signature.x509_certificate, usize::MAX)
                }
                _ => Ok(()),
            }),
            _ => Ok(()),
        }),
        _ => Ok(()),
    })?;
    Ok(signature)
}

fn signed_info(source: &mut Source<'_>, signature: &mut Signature) -> Result<()> {
    source.each_child(|source, tag| {
        match tag.name {
            "CanonicalizationMethod" => signature.canonicalization = tag.attribute("Algorithm"),
            "SignatureMethod" => signature.method = tag.attribute("Algorithm"),
            "Reference" => signature.references.push(reference(source, tag)?),
            _ => {}
        }
        Ok(())
    })
}

fn reference(source: &mut Source<'_>, tag: &Tag<'_>) -> Result<SignatureReference> {
    let mut reference = SignatureReference {
        uri: tag.attribute("URI"),
        ..SignatureReference::default()
    };
    source.each_child(|source, tag| match tag.name {
        "Transforms" => source.each_child(|_, tag| {
            if tag.name == "Transform" {
                reference.transforms.extend(tag.attribute("Algorithm"));
            }
            Ok(())
        }),
        "DigestMethod" => {
            reference.digest_method = tag.attribute("Algorithm");
            Ok(())
        }
        "DigestValue" => source.first_string(tag, &mut reference.digest_value, usize::MAX),
        _ => Ok(()),
    })?;
    Ok(reference)
}
